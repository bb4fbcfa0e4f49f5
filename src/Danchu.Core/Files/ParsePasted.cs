using System.Globalization;
using Danchu.Core.Operations;

namespace Danchu.Core.Files;

/// <summary>Cells copied from Excel as they come into a text area: tabs between cells, a row a line; a cell with line ends in it stands in quotes.</summary>
internal static class ParsePasted
{
    public static List<SheetRow> From(string pasted)
    {
        var (rows, cells, text) = (new List<SheetRow>(), new List<string>(), pasted.ReplaceLineEndings("\n"));
        for (var at = 0; at < text.Length; at++)
        {
            cells.Add(Cell(text, ref at));
            if (at >= text.Length || text[at] == '\n')
            {
                rows.Add(Row(rows.Count + 1, cells));
                cells.Clear();
            }
        }

        if (cells.Count > 0)
        {
            rows.Add(Row(rows.Count + 1, cells));
        }

        return rows;
    }

    private static SheetRow Row(int line, List<string> cells)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"dòng {line}");
        return new SheetRow(place, line, [.. cells.Select(cell => new SheetCell(place, line, InputText.Lines(cell)))]);
    }

    // Ends at the tab or line end behind the cell, or at the end.
    private static string Cell(string text, ref int at)
    {
        var begun = at;
        if (text[at] == '"' && ClosingQuote(text, at) is { } closing)
        {
            at = closing + 1;
            return text[(begun + 1)..closing].Replace("\"\"", "\"", StringComparison.Ordinal);
        }

        var length = text.AsSpan(at).IndexOfAny('\t', '\n');
        at = length < 0 ? text.Length : at + length;
        return text[begun..at];
    }

    // Excel leaves quotes of a text alone unless there is a line end in the cell: one that is followed by more text opens nothing.
    private static int? ClosingQuote(string text, int opening)
    {
        for (var at = opening + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
            }
            else
            {
                return at + 1 == text.Length || text[at + 1] is '\t' or '\n' ? at : null;
            }
        }

        return null;
    }
}
