namespace Danchu.Core.Markup;

/// <summary>Rows and columns of a typed table come and go, and the table goes back to where it stands in the text.</summary>
public static class ArrangeTable
{
    /// <summary>More cells than these are typed as lines of the text: a page of as many fields is of no use.</summary>
    public const int MostInGrid = 400;

    /// <param name="row">The row above the new one, from 0.</param>
    public static TableText WithRowAfter(this TableText table, int row)
    {
        IReadOnlyList<string> empty = [.. Enumerable.Repeat("", table.Columns)];
        return table with { Rows = [.. table.Rows.Take(row + 1), empty, .. table.Rows.Skip(row + 1)] };
    }

    public static TableText WithoutRow(this TableText table, int row) => table.Rows.Count < 2 ? table : table with
    {
        Rows = [.. table.Rows.Where((_, at) => at != row)], HeaderRows = row < table.HeaderRows ? table.HeaderRows - 1 : table.HeaderRows,
    };

    /// <param name="column">The column at the left of the new one, from 0.</param>
    public static TableText WithColumnAfter(this TableText table, int column) =>
        table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Take(column + 1), "", .. row.Skip(column + 1)])] };

    public static TableText WithoutColumn(this TableText table, int column) => table.Columns < 2
        ? table
        : table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Where((_, at) => at != column)])] };

    /// <summary>The text with the table in the place of its table of that number, from 0; behind everything where there is none.</summary>
    public static string In(string text, int? number, TableText table)
    {
        if (number is not (>= 0 and var at)
            || TableText.In(text).Skip(at).Select(found => ((int From, int To)?)(found.From, found.To)).FirstOrDefault() is not var (from, to))
        {
            return text.Trim().Length == 0 ? table.Write() : $"{text.TrimEnd()}\n\n{table.Write()}";
        }

        var lines = text.Split('\n');
        return string.Join('\n', [.. lines[..from], table.Write(), .. lines[(to + 1)..]]);
    }
}
