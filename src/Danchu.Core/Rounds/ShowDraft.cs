using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>A draft's content as its form shows it.</summary>
public sealed class ShowDraft(DanchuDatabase database, FindRound findRound)
{
    public sealed record View(RoundHead Round, RoundContent Content);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var head))
        {
            return found.NotDoneAs<View>();
        }

        if (!head.MayChange)
        {
            return Denial.Forbidden;
        }

        var draft = await database.Rounds.Where(r => r.Id == id).Select(r => new { r.Letter, r.DraftingUnit, r.Period }).FirstAsync(cancellationToken);
        var rubrics = await database.RoundRubrics.Where(r => r.RoundId == id).Select(r => r.RubricId).ToListAsync(cancellationToken);
        return new View(head, new RoundContent(
            PeriodChoice.Of(draft.Period!), head.OutlineId, head.FormId, head.DueOn, head.Subject, draft.Letter, draft.DraftingUnit) { RubricIds = rubrics });
    }
}
