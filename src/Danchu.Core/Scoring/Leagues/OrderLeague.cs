using System.Linq.Expressions;
using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// Which units match, and their order: by the column asked for, those without a value last, then by name, then by scorecard, so that pages never
/// overlap.
/// </summary>
internal static class OrderLeague
{
    public static IQueryable<LeagueUnit> Matching(this IQueryable<LeagueUnit> units, LeagueFilter filter)
    {
        units = filter.Kind is { } kind ? units.Where(u => u.Kind == kind) : units;
        units = filter.State is { } state ? units.Where(u => u.State == state) : units;
        units = string.IsNullOrEmpty(filter.Class) ? units : units.Where(u => u.Class == filter.Class);
        return SearchPattern.Phrase(filter.Search) is { } pattern
            ? units.Where(u => EF.Functions.Like(u.SearchName, pattern, SearchPattern.Escape))
            : units;
    }

    /// <summary>One page of the units that match, in order.</summary>
    public static Task<List<LeagueUnit>> InOrderAsync(
        this DanchuDatabase database, League league, LeagueFilter filter, int before, int most, CancellationToken cancellationToken)
    {
        var units = database.LeagueUnits(league).Matching(filter);
        return filter.Sort.Criterion is { } key && league.Rubric.Find(key) is { } line
            ? database.ByCriterionAsync(league, units, filter, line, before, most, cancellationToken)
            : units.InOrder(filter.Sort, league.Rubric.Classes.ConvertAll(c => c.Name)).Skip(before).Take(most).ToListAsync(cancellationToken);
    }

    // The order by points of a line is made here: names and sums of all, then the whole of those that are wanted.
    private static async Task<List<LeagueUnit>> ByCriterionAsync(
        this DanchuDatabase database, League league, IQueryable<LeagueUnit> units, LeagueFilter filter, Criterion line, int before, int most,
        CancellationToken cancellationToken)
    {
        var sums = await database.SumByUnitAsync(league, line, filter.Points, cancellationToken);
        var names = await units.OrderBy(u => u.Name).ThenBy(u => u.CardId).Select(u => u.CardId).ToListAsync(cancellationToken);
        var ordered = filter.Sort.Descending
            ? names.OrderBy(card => sums.GetValueOrDefault(card) is null).ThenByDescending(card => sums.GetValueOrDefault(card))
            : names.OrderBy(card => sums.GetValueOrDefault(card) is null).ThenBy(card => sums.GetValueOrDefault(card));
        var wanted = ordered.Skip(before).Take(most).ToList();
        var places = wanted.Index().ToDictionary(w => w.Item, w => w.Index);
        var shown = await units.Where(u => wanted.Contains(u.CardId)).ToListAsync(cancellationToken);
        return [.. shown.OrderBy(u => places[u.CardId])];
    }

    private static IQueryable<LeagueUnit> InOrder(this IQueryable<LeagueUnit> units, LeagueSort sort, IReadOnlyList<string> classes)
    {
        var names = classes.ToArray();
        var ordered = sort.Column switch
        {
            LeagueSort.Name => By(units, u => u.Name, sort),
            LeagueSort.Kind => By(units, u => u.Kind, sort),
            LeagueSort.State => By(units, u => u.State, sort),
            LeagueSort.Self => By(units.OrderBy(u => u.Self == null), u => u.Self, sort),
            LeagueSort.SelfClass => By(units.OrderBy(u => u.SelfClass == null), u => Array.IndexOf(names, u.SelfClass), sort),
            LeagueSort.Review => By(units.OrderBy(u => u.Review == null), u => u.Review, sort),
            LeagueSort.Final => By(units.OrderBy(u => u.Final == null), u => u.Final, sort),
            LeagueSort.Class => By(units.OrderBy(u => u.Class == null), u => Array.IndexOf(names, u.Class), sort),
            LeagueSort.Difference => By(units.OrderBy(u => u.Difference == null), u => u.Difference, sort),
            LeagueSort.Last => By(units.OrderBy(u => u.Last == null), u => u.Last, sort),
            LeagueSort.Change => By(units.OrderBy(u => u.Total - u.Last == null), u => u.Total - u.Last, sort),
            _ => By(units.OrderBy(u => u.Total == null), u => u.Total, sort),
        };
        return ordered.ThenBy(u => u.Name).ThenBy(u => u.CardId);
    }

    private static IOrderedQueryable<LeagueUnit> By<TKey>(IQueryable<LeagueUnit> units, Expression<Func<LeagueUnit, TKey>> key, LeagueSort sort) =>
        sort.Descending ? units.OrderByDescending(key) : units.OrderBy(key);

    private static IOrderedQueryable<LeagueUnit> By<TKey>(IOrderedQueryable<LeagueUnit> units, Expression<Func<LeagueUnit, TKey>> key, LeagueSort sort) =>
        sort.Descending ? units.ThenByDescending(key) : units.ThenBy(key);
}
