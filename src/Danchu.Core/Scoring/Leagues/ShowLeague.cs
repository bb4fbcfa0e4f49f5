using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Bảng điểm của đợt: one page of units with their sums, classes and points. A fixed number of queries, whatever the number of units.</summary>
public sealed class ShowLeague(DanchuDatabase database, FindLeague find)
{
    public const int PageSize = 50;

    public sealed record Input(RoundId RoundId, LeagueFilter Filter, int Page = 1);

    /// <param name="Filter">As it was followed: an unknown column is passed over.</param>
    /// <param name="Matching">Units that match the filter.</param>
    public sealed record View(
        League League, LeagueFilter Filter, IReadOnlyList<LeagueColumn> Columns, IReadOnlyList<LeagueRow> Rows, ClassCounts Counts, int Matching, int Page)
    {
        public bool HasFinal => Rows.Any(r => r.Unit.Final is not null);

        public bool HasLast => League.RoundsBefore.Count > 0;
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await find.ReadAsync(actor, input.RoundId, input.Filter.Rubric, cancellationToken);
        if (found is not Outcome<League>.Done(var league))
        {
            return found.NotDoneAs<View>();
        }

        var filter = input.Filter.Sort.IsOf(league.Rubric) ? input.Filter : input.Filter with { Sort = LeagueSort.Best };
        var units = database.LeagueUnits(league).Matching(filter);
        var matching = await units.CountAsync(cancellationToken);
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (matching + PageSize - 1) / PageSize));
        var before = (page - 1) * PageSize;
        var shown = await database.InOrderAsync(league, filter, before, PageSize, cancellationToken);
        return new View(
            league, filter, LeagueColumn.Of(league.Rubric, filter.Detailed),
            await database.ReadRowsAsync(league, shown, filter.Points, before, cancellationToken),
            await database.CountClassesAsync(league, cancellationToken), matching, page);
    }
}
