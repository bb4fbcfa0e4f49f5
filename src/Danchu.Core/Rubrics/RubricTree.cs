namespace Danchu.Core.Rubrics;

/// <summary>Where a line goes in its tree.</summary>
public enum CriterionMove
{
    Up,
    Down,

    /// <summary>Becomes the last child of the line before it.</summary>
    Inward,

    /// <summary>Becomes the next sibling of the line above it.</summary>
    Outward,
}

/// <summary>
/// Changes to the tree of criteria: each function returns a new tree and leaves the old one as it was. A line with children is a group, one without
/// is none.
/// </summary>
internal static class RubricTree
{
    public static List<Criterion> Move(List<Criterion> lines, string key, CriterionMove move) => Settled(move switch
    {
        CriterionMove.Up => InSiblings(lines, key, (siblings, at) => Swapped(siblings, at, at - 1)),
        CriterionMove.Down => InSiblings(lines, key, (siblings, at) => Swapped(siblings, at, at + 1)),
        CriterionMove.Inward => InSiblings(lines, key, Inward),
        _ => Outward(lines, key),
    });

    public static List<Criterion> Replace(List<Criterion> lines, string key, Criterion with) =>
        InSiblings(lines, key, (siblings, at) => [.. siblings[..at], with with { Children = siblings[at].Children }, .. siblings[(at + 1)..]]);

    /// <summary>The line, with all below it.</summary>
    public static List<Criterion> Remove(List<Criterion> lines, string key) =>
        Settled(InSiblings(lines, key, (siblings, at) => [.. siblings[..at], .. siblings[(at + 1)..]]));

    public static List<Criterion> AddAfter(List<Criterion> lines, string? key, Criterion added) =>
        key is null ? [.. lines, added] : InSiblings(lines, key, (siblings, at) => [.. siblings[..(at + 1)], added, .. siblings[(at + 1)..]]);

    public static List<Criterion> AddInto(List<Criterion> lines, string key, Criterion added) =>
        Settled(InSiblings(
            lines, key, (siblings, at) => [.. siblings[..at], siblings[at] with { Children = [.. siblings[at].Children, added] }, .. siblings[(at + 1)..]]));

    /// <summary>The line that would become a group by this move; null when none would.</summary>
    public static Criterion? NewGroup(List<Criterion> lines, string key, CriterionMove move)
    {
        if (move != CriterionMove.Inward)
        {
            return null;
        }

        var siblings = SiblingsOf(lines, key);
        var at = siblings?.FindIndex(line => Is(line, key)) ?? 0;
        return at > 0 && !siblings![at - 1].IsGroup ? siblings[at - 1] : null;
    }

    public static List<Criterion>? SiblingsOf(List<Criterion> lines, string key) =>
        lines.Exists(line => Is(line, key)) ? lines : lines.Select(line => SiblingsOf(line.Children, key)).FirstOrDefault(found => found is not null);

    private static List<Criterion> InSiblings(List<Criterion> lines, string key, Func<List<Criterion>, int, List<Criterion>> change)
    {
        var at = lines.FindIndex(line => Is(line, key));
        return at >= 0
            ? change(lines, at)
            : lines.ConvertAll(line => line.Children.Count == 0 ? line : line with { Children = InSiblings(line.Children, key, change) });
    }

    private static List<Criterion> Swapped(List<Criterion> siblings, int at, int with)
    {
        if (with < 0 || with >= siblings.Count)
        {
            return siblings;
        }

        var turned = siblings.ToList();
        (turned[at], turned[with]) = (turned[with], turned[at]);
        return turned;
    }

    private static List<Criterion> Inward(List<Criterion> siblings, int at) => at == 0
        ? siblings
        : [.. siblings[..(at - 1)], siblings[at - 1] with { Children = [.. siblings[at - 1].Children, siblings[at]] }, .. siblings[(at + 1)..]];

    private static List<Criterion> Outward(List<Criterion> lines, string key)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var (line, child) = (lines[at], lines[at].Children.Find(c => Is(c, key)));
            if (child is not null)
            {
                return [.. lines[..at], line with { Children = [.. line.Children.Where(c => !Is(c, key))] }, child, .. lines[(at + 1)..]];
            }
        }

        return lines.ConvertAll(line => line.Children.Count == 0 ? line : line with { Children = Outward(line.Children, key) });
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

    private static bool Is(Criterion line, string key) => string.Equals(line.Key, key, StringComparison.Ordinal);
}
