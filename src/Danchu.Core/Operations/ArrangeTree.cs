namespace Danchu.Core.Operations;

/// <summary>Changes to a tree of lines: each function returns a new tree and leaves the old one as it was.</summary>
internal static class ArrangeTree
{
    public static List<T> Move<T>(List<T> lines, string key, TreeMove move)
        where T : class, ITreeLine<T> => move switch
        {
            TreeMove.Up => InSiblings(lines, key, (siblings, at) => Swapped(siblings, at, at - 1)),
            TreeMove.Down => InSiblings(lines, key, (siblings, at) => Swapped(siblings, at, at + 1)),
            TreeMove.Inward => InSiblings(lines, key, Inward),
            _ => Outward(lines, key),
        };

    /// <summary>Another line in its place, above the same children.</summary>
    public static List<T> Replace<T>(List<T> lines, string key, T with)
        where T : class, ITreeLine<T> =>
        InSiblings(lines, key, (siblings, at) => [.. siblings[..at], with.Over(siblings[at].Children), .. siblings[(at + 1)..]]);

    /// <summary>The line, with all below it.</summary>
    public static List<T> Remove<T>(List<T> lines, string key)
        where T : class, ITreeLine<T> => InSiblings(lines, key, (siblings, at) => [.. siblings[..at], .. siblings[(at + 1)..]]);

    public static List<T> AddAfter<T>(List<T> lines, string? key, T added)
        where T : class, ITreeLine<T> =>
        key is null ? [.. lines, added] : InSiblings(lines, key, (siblings, at) => [.. siblings[..(at + 1)], added, .. siblings[(at + 1)..]]);

    public static List<T> AddInto<T>(List<T> lines, string key, T added)
        where T : class, ITreeLine<T> =>
        InSiblings(lines, key, (siblings, at) => [.. siblings[..at], siblings[at].Over([.. siblings[at].Children, added]), .. siblings[(at + 1)..]]);

    public static List<T>? SiblingsOf<T>(List<T> lines, string key)
        where T : class, ITreeLine<T> =>
        lines.Exists(line => Is(line, key)) ? lines : lines.Select(line => SiblingsOf(line.Children, key)).FirstOrDefault(found => found is not null);

    private static List<T> InSiblings<T>(List<T> lines, string key, Func<List<T>, int, List<T>> change)
        where T : class, ITreeLine<T>
    {
        var at = lines.FindIndex(line => Is(line, key));
        return at >= 0
            ? change(lines, at)
            : lines.ConvertAll(line => line.Children.Count == 0 ? line : line.Over(InSiblings(line.Children, key, change)));
    }

    private static List<T> Swapped<T>(List<T> siblings, int at, int with)
    {
        if (with < 0 || with >= siblings.Count)
        {
            return siblings;
        }

        var turned = siblings.ToList();
        (turned[at], turned[with]) = (turned[with], turned[at]);
        return turned;
    }

    private static List<T> Inward<T>(List<T> siblings, int at)
        where T : class, ITreeLine<T> => at == 0
        ? siblings
        : [.. siblings[..(at - 1)], siblings[at - 1].Over([.. siblings[at - 1].Children, siblings[at]]), .. siblings[(at + 1)..]];

    private static List<T> Outward<T>(List<T> lines, string key)
        where T : class, ITreeLine<T>
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var (line, child) = (lines[at], lines[at].Children.Find(c => Is(c, key)));
            if (child is not null)
            {
                return [.. lines[..at], line.Over([.. line.Children.Where(c => !Is(c, key))]), child, .. lines[(at + 1)..]];
            }
        }

        return lines.ConvertAll(line => line.Children.Count == 0 ? line : line.Over(Outward(line.Children, key)));
    }

    private static bool Is<T>(T line, string key)
        where T : class, ITreeLine<T> => string.Equals(line.Key, key, StringComparison.Ordinal);
}
