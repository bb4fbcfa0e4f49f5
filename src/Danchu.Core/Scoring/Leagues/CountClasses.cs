using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>How many units of a league hold which class.</summary>
/// <param name="Of">Units by class, in the rubric's order, best first.</param>
/// <param name="Unclassified">With a sum that holds but no class (a veto, or no class reaches so far down).</param>
/// <param name="Open">Without a sum that holds.</param>
public sealed record ClassCounts(IReadOnlyList<(RubricClass Class, int Units)> Of, int Unclassified, int Open)
{
    public int Classified => Of.Sum(c => c.Units);

    public int All => Classified + Unclassified + Open;

    public int In(string? name) => Of.Where(c => string.Equals(c.Class.Name, name, StringComparison.Ordinal)).Sum(c => c.Units);

    /// <summary>In the class or a better one.</summary>
    public int AtLeast(string name) =>
        Of.TakeWhile((_, at) => at == 0 || !string.Equals(Of[at - 1].Class.Name, name, StringComparison.Ordinal)).Sum(c => c.Units);

    /// <summary>The rubric's quotas against what is held now.</summary>
    public IEnumerable<QuotaState> Against(IEnumerable<Quota> quotas) =>
        quotas.Select(quota => new QuotaState(quota, AtLeast(quota.Class), quota.Of is { } name ? In(name) : Classified));
}

/// <summary>How far a quota of the rubric is used up.</summary>
/// <param name="Units">In the class or a better one.</param>
/// <param name="Base">Of how many.</param>
public sealed record QuotaState(Quota Quota, int Units, int Base)
{
    public bool Exceeded => Units * 100m > Quota.Percent * Base;

    /// <summary>The most units that the quota leaves.</summary>
    public int Allowed => (int)decimal.Floor(Quota.Percent * Base / 100);
}

/// <summary>Query for <see cref="ClassCounts"/>.</summary>
internal static class CountClassesQuery
{
    public static async Task<ClassCounts> CountClassesAsync(this DanchuDatabase database, League league, CancellationToken cancellationToken)
    {
        var counts = await database.LeagueUnits(league).GroupBy(u => new { u.Class, Open = u.Total == null })
            .Select(g => new { g.Key.Class, g.Key.Open, Units = g.Count() }).ToListAsync(cancellationToken);
        var of = league.Rubric.Classes.ConvertAll(
            c => (c, counts.Where(n => !n.Open && string.Equals(n.Class, c.Name, StringComparison.Ordinal)).Sum(n => n.Units)));
        var open = counts.Where(n => n.Open).Sum(n => n.Units);
        return new ClassCounts(of, counts.Sum(n => n.Units) - open - of.Sum(c => c.Item2), open);
    }
}
