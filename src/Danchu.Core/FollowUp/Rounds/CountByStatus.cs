using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>Query for the number of units in each status of a round.</summary>
internal static class CountByStatus
{
    public static async Task<RoundCounts> CountByStatusAsync(this DanchuDatabase database, RoundId round, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await database.CountByStatusAsync([round], today, cancellationToken);
        return counts.GetValueOrDefault(round, RoundCounts.None);
    }

    /// <summary>The counters of several rounds in one query.</summary>
    public static async Task<Dictionary<RoundId, RoundCounts>> CountByStatusAsync(
        this DanchuDatabase database, IReadOnlyList<RoundId> rounds, DateOnly today, CancellationToken cancellationToken)
    {
        var counted = await database.RoundUnits(today).Where(u => rounds.Contains(u.RoundId)).GroupBy(u => u.RoundId).Select(g => new
        {
            Round = g.Key,
            Late = g.Count(u => u.Status == UnitStatus.Late),
            NotSent = g.Count(u => u.Status == UnitStatus.NotSent),
            Returned = g.Count(u => u.Status == UnitStatus.Returned),
            Waiting = g.Count(u => u.Status == UnitStatus.Waiting),
            Accepted = g.Count(u => u.Status == UnitStatus.Accepted),
        }).ToListAsync(cancellationToken);
        return counted.ToDictionary(c => c.Round, c => new RoundCounts(c.Late, c.NotSent, c.Returned, c.Waiting, c.Accepted));
    }
}
