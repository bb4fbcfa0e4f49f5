namespace Danchu.Core.Documents.Printing;

/// <summary>A heading of a table over one or more columns and rows; all counted from 0.</summary>
internal sealed record HeadingCell(string Text, int Column, int Columns, int Row, int Rows)
{
    private const string Mark = " / ";

    /// <summary>" / " stands between headings above one another; neighbours under the same one share it.</summary>
    public static List<HeadingCell> Levelled(IReadOnlyList<string> headings) => Laid([.. headings.Select(heading => heading.Split(Mark))]);

    /// <summary>The same where neighbours share a heading; elsewhere " / " is what the heading says.</summary>
    public static List<HeadingCell> Shared(IReadOnlyList<string> headings)
    {
        var first = headings.Select(heading => heading.Split(Mark)[0]).ToList();
        return Laid(
        [
            .. headings.Select((heading, at) =>
                (at > 0 && string.Equals(first[at - 1], first[at], StringComparison.Ordinal))
                    || (at + 1 < first.Count && string.Equals(first[at + 1], first[at], StringComparison.Ordinal))
                    ? heading.Split(Mark) : [heading]),
        ]);
    }

    private static List<HeadingCell> Laid(IReadOnlyList<string[]> paths)
    {
        var (cells, levels) = (new List<HeadingCell>(), paths.Max(path => path.Length));
        for (var row = 0; row < levels; row++)
        {
            for (var column = 0; column < paths.Count; column++)
            {
                if (paths[column].Length <= row)
                {
                    continue;
                }

                var isLast = paths[column].Length == row + 1;
                var columns = isLast ? 1 : paths.Skip(column).TakeWhile(path => path.Length > row + 1 && SameUntil(path, paths[column], row)).Count();
                cells.Add(new HeadingCell(paths[column][row], column, columns, row, isLast ? levels - row : 1));
                column += columns - 1;
            }
        }

        return cells;
    }

    private static bool SameUntil(string[] one, string[] other, int row) => one.Take(row + 1).SequenceEqual(other.Take(row + 1), StringComparer.Ordinal);
}
