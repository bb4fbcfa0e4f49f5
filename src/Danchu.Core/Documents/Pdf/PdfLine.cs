using System.Text;
using Danchu.Documents.Reading;
using UglyToad.PdfPig.Content;

namespace Danchu.Core.Documents.Pdf;

/// <summary>A line of a page: letters that stand on one base line, with the wide gaps that part columns and cells.</summary>
/// <param name="Bottom">Its base line, in points from the bottom of the page.</param>
/// <param name="Size">Of most of its letters, in points.</param>
internal sealed record PdfLine(double Left, double Right, double Bottom, double Size, string Text)
{
    /// <summary>Cells of a table, or columns put beside each other.</summary>
    public bool HasGaps => Text.Contains('\t', StringComparison.Ordinal);

    // In parts of the letters' size: what is wider parts words, and what is far wider parts columns.
    private const double WordGap = 0.18;
    private const double ColumnGap = 1.9;

    // A mark of a footnote, or the 2 of m²: smaller and higher than what it stands at.
    private const double Raised = 0.12;
    private const double Smaller = 0.85;

    public static PdfLine Of(IReadOnlyList<Letter> letters)
    {
        var inOrder = letters.OrderBy(letter => letter.StartBaseLine.X).ToList();
        var size = inOrder.GroupBy(letter => Math.Round(letter.PointSize, 1)).MaxBy(group => group.Count())!.Key;
        var bottom = inOrder.Where(letter => letter.PointSize >= size * Smaller).Select(letter => letter.StartBaseLine.Y).DefaultIfEmpty(0).Average();
        var text = new StringBuilder();
        var mark = new StringBuilder();
        double? end = null;
        foreach (var letter in inOrder)
        {
            if (IsRaised(letter, size, bottom))
            {
                mark.Append(letter.Value);
            }
            else
            {
                Mark(text, mark);
                var gap = end is { } before ? letter.StartBaseLine.X - before : 0;
                text.Append(gap > size * ColumnGap ? "\t" : gap > size * WordGap ? " " : "").Append(letter.Value);
            }

            end = Math.Max(end ?? 0, letter.EndBaseLine.X);
        }

        Mark(text, mark);
        return new PdfLine(inOrder[0].StartBaseLine.X, end ?? 0, bottom, size, Clean(text.ToString()));
    }

    private static bool IsRaised(Letter letter, double size, double bottom) => letter.Value is [>= '0' and <= '9']
        && letter.PointSize < size * Smaller && letter.StartBaseLine.Y > bottom + (size * Raised);

    private static void Mark(StringBuilder text, StringBuilder mark)
    {
        if (mark.Length > 0)
        {
            text.Append(RaisedDigits.Of(text, mark.ToString()));
            mark.Clear();
        }
    }

    private static string Clean(string text) => string.Join(
        '\t',
        PlainBlanks.Of(text.Normalize()).Split('\t').Select(piece => string.Join(' ', piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(piece => piece.Length > 0));
}
