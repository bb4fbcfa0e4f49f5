using System.Globalization;
using System.Text;
using Danchu.Core.Files;

namespace Danchu.Core.Entries.Files;

/// <summary>
/// Rows as CSV text that keeps their line ends, and in a first column their places in what was sent: what a page carries from the preview to the writing.
/// </summary>
internal static class KeptRows
{
    public const string Line = "Dòng";

    // A title and the name of the office stand above the headings.
    private const int HeadingWithin = 20;

    /// <param name="isHeading">Whether a cell is a heading; without any the first row is taken for them and refused with what is missing.</param>
    public static string Csv(IReadOnlyList<SheetRow> rows, Func<string, bool> isHeading)
    {
        var filled = rows.Where(row => !row.IsEmpty).ToList();
        var at = Math.Max(0, filled.Take(HeadingWithin).ToList().FindIndex(row => row.Filled.Count(cell => isHeading(cell.Text)) > 1));
        if (at >= filled.Count)
        {
            return "";
        }

        var (text, width) = (new StringBuilder(), WidthOf(filled[at]));
        foreach (var (index, row) in filled.Skip(at).Index())
        {
            text.Append(index == 0 ? Line : row.Line.ToString(CultureInfo.InvariantCulture));
            foreach (var column in Enumerable.Range(0, Math.Max(width, WidthOf(row))))
            {
                text.Append(",\"").Append(row[column].Text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static int WidthOf(SheetRow row) => row.Cells.Count - row.Cells.Reverse().TakeWhile(cell => cell.IsEmpty).Count();
}
