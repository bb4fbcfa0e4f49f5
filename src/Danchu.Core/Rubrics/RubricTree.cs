using Danchu.Core.Operations;

namespace Danchu.Core.Rubrics;

/// <summary>Changes to the tree of criteria (<see cref="ArrangeTree"/>). A line with children is a group, one without is none.</summary>
internal static class RubricTree
{
    public static List<Criterion> Move(List<Criterion> lines, string key, TreeMove move) => Settled(ArrangeTree.Move(lines, key, move));

    public static List<Criterion> Replace(List<Criterion> lines, string key, Criterion with) => ArrangeTree.Replace(lines, key, with);

    /// <summary>The line, with all below it.</summary>
    public static List<Criterion> Remove(List<Criterion> lines, string key) => Settled(ArrangeTree.Remove(lines, key));

    public static List<Criterion> AddAfter(List<Criterion> lines, string? key, Criterion added) => ArrangeTree.AddAfter(lines, key, added);

    public static List<Criterion> AddInto(List<Criterion> lines, string key, Criterion added) => Settled(ArrangeTree.AddInto(lines, key, added));

    /// <summary>The line that would become a group by this move; null when none would.</summary>
    public static Criterion? NewGroup(List<Criterion> lines, string key, TreeMove move)
    {
        if (move != TreeMove.Inward)
        {
            return null;
        }

        var siblings = ArrangeTree.SiblingsOf(lines, key);
        var at = siblings?.FindIndex(line => string.Equals(line.Key, key, StringComparison.Ordinal)) ?? 0;
        return at > 0 && !siblings![at - 1].IsGroup ? siblings[at - 1] : null;
    }

    // What is given to a line itself has no place in a group, and a weight none in a line that is given points.
    private static List<Criterion> Settled(List<Criterion> lines) => lines.ConvertAll(line => (line.Children.Count, line.IsGroup) switch
    {
        (0, true) => line with { Kind = CriterionKind.Manual, Weight = 1 },
        (0, false) => line,
        (_, false) => line with
        {
            Kind = CriterionKind.Group,
            Floor = 0,
            Bonus = false,
            Evidence = false,
            NotApplicable = NotApplicableRule.Never,
            Proposal = null,
            Children = Settled(line.Children),
        },
        _ => line with { Children = Settled(line.Children) },
    });
}
