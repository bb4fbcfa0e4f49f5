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

        var draft = await database.Rounds.Where(r => r.Id == id)
            .Select(r => new { r.Letter, r.DraftingUnit, r.Period, r.Addressees, r.Recipients, r.Signature, r.AnnexesByReport }).FirstAsync(cancellationToken);
        return new View(head, new RoundContent(PeriodChoice.Of(draft.Period!), [.. head.Asks.Select(Content)], head.DueOn, head.Subject, draft.Letter)
        {
            DraftingUnit = draft.DraftingUnit,
            Addressees = draft.Addressees,
            Recipients = draft.Recipients,
            Signature = draft.Signature,
            AnnexesByReport = draft.AnnexesByReport,
        });
    }

    private static AskContent Content(AskHead ask) => new(ask.OutlineId, ask.FormId)
    {
        RubricIds = [.. ask.Rubrics.Select(r => r.Id)],
        Kinds = ask.Kinds,
        DueOn = ask.DueOn,
    };
}
