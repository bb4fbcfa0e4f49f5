namespace Danchu.Checking.Structure;

/// <summary>
/// Tables whose cells are parted otherwise than by tabs or framed by bars: "Xã An | 29,85 | 9.874", "3; Cấp xã; 559; 346", "Tố cáo / 18 / 3,6%", columns of a
/// page kept apart by spaces. One such line is none; several one under the other with as many cells and a figure in the last are.
/// </summary>
internal static class FindRows
{
    private const int MostLine = 200;
    private const int MostFigure = 24;
    private static readonly (char Mark, string Between, int Cells, int Lines)[] Separators =
        [('|', " | ", 2, 2), (';', "; ", 3, 3), ('/', " / ", 3, 3), (' ', "   ", 2, 3)];

    /// <summary>For each line that is a row, where its first letter stands, what parts its cells.</summary>
    public static Dictionary<int, char> Find(string text)
    {
        var rows = new Dictionary<int, char>();
        foreach (var (mark, between, cells, lines) in Separators)
        {
            if (text.Contains(between, StringComparison.Ordinal))
            {
                Find(text, mark, between, cells, lines, rows);
            }
        }

        return rows;
    }

    private static void Find(string text, char mark, string between, int fewest, int lines, Dictionary<int, char> rows)
    {
        var run = new List<(int Start, bool Figure)>();
        var before = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).Trim();
            var cells = line.Length is 0 or > MostLine || line[0] == '|' || line.Contains('\t') ? 0 : CellsOf(line, between);
            if (cells < fewest || (run.Count > 0 && Math.Abs(cells - before) > 1))
            {
                Close(run, lines, mark, rows);
            }

            if (cells >= fewest)
            {
                run.Add((end - text.AsSpan(at, end - at).TrimStart().Length, EndsInFigure(line, between)));
                before = cells;
            }

            at = end + 1;
        }

        Close(run, lines, mark, rows);
    }

    private static void Close(List<(int Start, bool Figure)> run, int lines, char mark, Dictionary<int, char> rows)
    {
        var figures = run.Count(line => line.Figure);
        if (figures >= lines && figures >= run.Count - 1)
        {
            run.ForEach(line => rows.TryAdd(line.Start, mark));
        }

        run.Clear();
    }

    /// <summary>How many cells with something in them.</summary>
    private static int CellsOf(ReadOnlySpan<char> line, string between)
    {
        var cells = 0;
        foreach (var range in line.Split(between))
        {
            cells += line[range].IsWhiteSpace() ? 0 : 1;
        }

        return cells;
    }

    private static bool EndsInFigure(ReadOnlySpan<char> line, string between)
    {
        var last = line[(line.LastIndexOf(between) + between.Length)..].Trim();
        return last.Length is > 0 and < MostFigure && last.IndexOfAnyExcept("0123456789.,%-/ ") < 0 && last[^1] is not ('.' or ',');
    }
}
