namespace Danchu.Core.Rubrics;

/// <summary>What the lines of a rubric add up to, against what it states: the sum that stands in sight while one reads or writes.</summary>
/// <param name="Stated">Total as the rubric states it.</param>
/// <param name="Leaves">Points that can be reached line by line, weights counted, bonus not.</param>
/// <param name="Bonus">Points beyond the base.</param>
public sealed record RubricSums(decimal Stated, decimal Leaves, decimal Bonus)
{
    public static RubricSums Of(Rubric rubric) =>
        new(rubric.Total, Reachable(rubric.Criteria, bonus: false), Reachable(rubric.Criteria, bonus: true));

    private static decimal Reachable(IEnumerable<Criterion> lines, bool bonus) =>
        lines.Sum(line => line.IsGroup ? Reachable(line.Children, bonus) * line.Weight : line.Bonus == bonus ? line.Points : 0);
}
