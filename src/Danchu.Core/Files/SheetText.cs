using System.Text;

namespace Danchu.Core.Files;

/// <summary>The rows of a sheet as CSV text: one way of reading a list, whether it came from Excel or as CSV. Lines keep their numbers.</summary>
internal static class SheetText
{
    /// <param name="rows">Of one sheet, in order.</param>
    public static string Csv(IReadOnlyList<SheetRow> rows)
    {
        var text = new StringBuilder();
        var line = 1;
        var width = rows.Count == 0 ? 0 : Width(rows[0]);
        foreach (var row in rows)
        {
            for (; line < row.Line; line++)
            {
                text.Append('\n');
            }

            text.AppendJoin(',', Enumerable.Range(0, Math.Max(width, Width(row))).Select(at => Quoted(row[at].Text))).Append('\n');
            line++;
        }

        return text.ToString();
    }

    private static int Width(SheetRow row) => row.Cells.Count - row.Cells.Reverse().TakeWhile(cell => cell.IsEmpty).Count();

    private static string Quoted(string cell) => $"\"{cell.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
