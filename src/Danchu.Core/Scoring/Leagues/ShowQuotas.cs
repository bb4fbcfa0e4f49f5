using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>The quotas that a scorecard's league exceeds, counting the scorecard itself: shown to whoever closes it.</summary>
public sealed class ShowQuotas(DanchuDatabase database, FindLeague find)
{
    public async Task<IReadOnlyList<QuotaState>> ReadAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var card = await database.Scorecards.Where(c => c.Id == id).Select(c => new { c.RoundId, c.RubricId }).FirstAsync(cancellationToken);
        return await find.ReadAsync(actor, card.RoundId, card.RubricId, cancellationToken) is Outcome<League>.Done(var league) && league.Rubric.Quotas.Count > 0
            ? [.. (await database.CountClassesAsync(league, cancellationToken)).Against(league.Rubric.Quotas).Where(q => q.Exceeded)]
            : [];
    }
}
