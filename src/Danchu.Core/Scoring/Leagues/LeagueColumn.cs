using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>One column of points: a criterion, or a whole group.</summary>
/// <param name="Label">Its number as printed; where the rubric has none, its place among the columns in brackets.</param>
/// <param name="Path">The line and those above it, outermost first.</param>
public sealed record LeagueColumn(string Label, IReadOnlyList<Criterion> Path)
{
    public Criterion Criterion => Path[^1];

    public Criterion Top => Path[0];

    public string Sort => LeagueSort.CriterionPrefix + Criterion.Key;

    /// <summary>Lines for other kinds of units are not asked of this one.</summary>
    public bool Concerns(OrganisationKind kind) => Path.All(line => line.Concerns(kind));

    public static IReadOnlyList<LeagueColumn> Of(Rubric rubric, bool detailed)
    {
        var paths = detailed ? rubric.Criteria.SelectMany(top => Leaves([top])) : rubric.Criteria.Select(IReadOnlyList<Criterion> (top) => [top]);
        return [.. paths.Select((path, at) => new LeagueColumn(LabelOf(path[^1], at), path))];
    }

    private static IEnumerable<IReadOnlyList<Criterion>> Leaves(IReadOnlyList<Criterion> path) =>
        path[^1].IsGroup ? path[^1].Children.SelectMany(child => Leaves([.. path, child])) : [path];

    private static string LabelOf(Criterion line, int at) =>
        line.Number.Length > 0 ? line.Number : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({at + 1})");
}
