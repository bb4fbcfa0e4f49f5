using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>
/// The round's page: who has not sent, who is late, who waits for me, answered by counters and a page of units. A fixed number of queries,
/// whatever the number of units.
/// </summary>
public sealed class ShowRound(DanchuDatabase database, FindRound findRound, TimeProvider clock)
{
    public const int PageSize = 50;

    public sealed record Input(RoundId RoundId, UnitFilter Filter, int Page = 1);

    /// <summary>A round with one page of its units, of all that match the filter.</summary>
    /// <param name="IsOpened">Whether a unit has opened the letter: from then on it can be corrected, not withdrawn.</param>
    public sealed record View(RoundHead Round, RoundCounts Counts, IReadOnlyList<RoundUnit> Page, int Matching, DateOnly Today, bool IsOpened);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<View>();
        }

        var today = clock.Today();
        var units = database.RoundUnits(today).Where(u => u.RoundId == round.Id);
        var counts = await database.CountByStatusAsync(round.Id, today, cancellationToken);
        var matching = units.Matching(input.Filter);
        var page = await matching.InOrder(input.Filter.Order)
            .Skip((Math.Clamp(input.Page, 1, 10_000) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var opened = await database.Assignments.AnyAsync(a => a.RoundId == round.Id && a.OpenedAt != null, cancellationToken);
        return new View(round, counts, page, await CountAsync(matching, input.Filter, counts, cancellationToken), today, opened);
    }

    /// <summary>The units of a round onward from one, in a lasting order.</summary>
    public async Task<Outcome<KeysetPage<RoundUnit>>> ReadAsync(
        Actor actor, RoundId id, UnitFilter filter, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<KeysetPage<RoundUnit>>();
        }

        var units = database.RoundUnits(clock.Today()).Where(u => u.RoundId == round.Id).Matching(filter);
        if (ask.After is { } last)
        {
            var assignment = AssignmentId.Of(last);
            units = units.Where(u => Keyset.Compare(u.AssignmentId, assignment) > 0);
        }

        return await units.OrderBy(u => u.AssignmentId).TakeAsync(ask, unit => unit.AssignmentId.Value, cancellationToken);
    }

    // Without a search the counters know the number already.
    private static Task<int> CountAsync(IQueryable<RoundUnit> matching, UnitFilter filter, RoundCounts counts, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(filter.Search) ? matching.CountAsync(cancellationToken) : Task.FromResult(filter.Status switch
        {
            null => counts.All,
            UnitStatus.NotSent => counts.NotSentAtAll,
            { } status => counts.Of(status),
        });
}
