using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace Danchu.Core.Documents.Pdf;

/// <summary>The pages of a PDF as text, one after the other: a paragraph goes on over the end of a page, footnotes wait until the end.</summary>
internal sealed partial class PdfPageText
{
    // Letters whose base lines are so near, in parts of their size, stand on one line.
    private const double SameLine = 0.45;
    private const double FootnoteSize = 0.9;
    private const double LineStep = 1.75;
    private const int FewestColumnLines = 12;

    // Points: narrower than the gap between columns, wider than the one between words.
    private const double HalfStrip = 4;

    private readonly StringBuilder text = new();
    private readonly StringBuilder notes = new();

    // The last line of text, where it was full: the next page may go on with it.
    private PdfLine? open;

    public override string ToString() => text.ToString() + notes;

    public void Add(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrEmpty(letter.Value) && letter.PointSize > 0).ToList();
        if (letters.Count == 0)
        {
            return;
        }

        var columns = Columns(letters, page.Width);
        foreach (var column in columns)
        {
            var lines = WithoutPageNumber(Lines(column), alone: columns.Count > 1);
            var body = lines.Count - Footnotes(lines);
            if (body > 0 && open is { } before && Continues(before, lines[0], lines.Min(line => line.Left)))
            {
                text.Length--;
                text.Append(' ');
            }

            open = body > 0 ? Paragraphs(lines[..body], text) : open;
            Paragraphs(lines[body..], notes);
        }
    }

    /// <summary>
    /// The letters above two columns, in the left, in the right and below them, where an empty strip goes down the middle between them; else all letters.
    /// </summary>
    private static List<List<Letter>> Columns(List<Letter> letters, double width)
    {
        var (from, to) = (width * 0.45, width * 0.55);
        var (middle, top, bottom) = Enumerable.Range(0, 11).Select(step => from + ((to - from) * step / 10))
            .Select(x => TallestStrip(letters, x)).MaxBy(strip => strip.Top - strip.Bottom);
        bottom = Math.Max(bottom, SignatureTop(letters));
        var beside = letters.FindAll(letter => letter.StartBaseLine.Y < top && letter.StartBaseLine.Y > bottom);
        var (left, right) = (beside.FindAll(letter => letter.StartBaseLine.X < middle), beside.FindAll(letter => letter.StartBaseLine.X >= middle));
        if (!IsColumn(left, middle - from + (width * 0.2)) || !IsColumn(right, width * 0.2))
        {
            return [letters];
        }

        var (above, below) = (letters.FindAll(letter => letter.StartBaseLine.Y >= top), letters.FindAll(letter => letter.StartBaseLine.Y <= bottom));
        return [.. new[] { above, left, right, below }.Where(part => part.Count > 0)];
    }

    // Recipients and signature stand beside each other too, and are no columns.
    private static double SignatureTop(List<Letter> letters) => Lines(letters).Where(line => line.Text.StartsWith("Nơi nhận", StringComparison.Ordinal))
        .Select(line => line.Bottom + line.Size).DefaultIfEmpty(double.MinValue).Max();

    // Between two lines that cross it, or the page's edges, and lines that hold text.
    private static (double X, double Top, double Bottom) TallestStrip(List<Letter> letters, double x)
    {
        var crossing = letters.Where(letter => letter.Value is not " " && letter.StartBaseLine.X < x + HalfStrip && letter.EndBaseLine.X > x - HalfStrip)
            .Select(letter => letter.StartBaseLine.Y);
        double[] edges = [letters.Max(letter => letter.StartBaseLine.Y) + 1, .. crossing.OrderDescending(), letters.Min(letter => letter.StartBaseLine.Y) - 1];
        return edges.Zip(edges.Skip(1)).Select(pair => (x, pair.First, pair.Second)).MaxBy(strip => strip.First - strip.Second);
    }

    // Running text, not the cells of a table: many lines, most of them as long as the column is wide.
    private static bool IsColumn(List<Letter> letters, double least)
    {
        var lines = letters.Count == 0 ? [] : Lines(letters);
        return lines.Count >= FewestColumnLines && lines.Count(line => line.Right - line.Left > least) * 2 > lines.Count && !lines.Exists(line => line.HasGaps);
    }

    private static List<PdfLine> Lines(List<Letter> letters)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y).ThenByDescending(letter => letter.PointSize))
        {
            // Only the lines just begun can be near.
            var near = lines.TakeLast(3).LastOrDefault(line =>
                Math.Abs(line[0].StartBaseLine.Y - letter.StartBaseLine.Y) < SameLine * Math.Max(line[0].PointSize, letter.PointSize));
            if (near is null)
            {
                lines.Add([letter]);
            }
            else
            {
                near.Add(letter);
            }
        }

        return [.. lines.Select(PdfLine.Of).Where(line => line.Text.Length > 0).OrderByDescending(line => line.Bottom)];
    }

    // A page of nothing but a number may be a cover; below columns it is the page's number.
    private static List<PdfLine> WithoutPageNumber(List<PdfLine> lines, bool alone) =>
        [.. lines.Where((line, at) => !((at == 0 || at == lines.Count - 1) && (alone || lines.Count > 1) && PageNumber().IsMatch(line.Text)))];

    /// <summary>How many of the last lines are footnotes: smaller than the text above, the first beginning with its mark.</summary>
    private static int Footnotes(List<PdfLine> lines)
    {
        var size = lines.Count == 0 ? 0 : lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var small = lines.AsEnumerable().Reverse().TakeWhile(line => line.Size < size * FootnoteSize).Count();
        while (small > 0 && !FootnoteMark().IsMatch(lines[^small].Text))
        {
            small--;
        }

        return small;
    }

    /// <returns>The last line, where it was full.</returns>
    private static PdfLine? Paragraphs(List<PdfLine> lines, StringBuilder text)
    {
        var right = lines.Count == 0 ? 0 : lines.Max(line => line.Right);
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(FootnoteMark().Replace(lines[i].Text, "[${number}] "));
            text.Append(i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1], right) ? ' ' : '\n');
        }

        return lines.Count > 0 && lines[^1].Right > right - (4 * lines[^1].Size) ? lines[^1] : null;
    }

    // Over the end of a page or column, whose lines begin at an edge of its own, only what is no end of a sentence.
    private static bool Continues(PdfLine line, PdfLine next, double edge) => !line.HasGaps && !next.HasGaps && line.Text is not [.., '.' or ';' or ':' or '/']
        && next.Left < edge + line.Size && Math.Abs(line.Size - next.Size) < 1 && !Beginning().IsMatch(next.Text);

    // A line that was broken because it was full goes on in the next, unless that one begins something.
    private static bool GoesOn(PdfLine line, PdfLine next, double right) => !line.HasGaps && !next.HasGaps
        && line.Right > right - (4 * line.Size)
        && next.Left < line.Left + line.Size
        && line.Bottom - next.Bottom < LineStep * Math.Max(line.Size, next.Size)
        && Math.Abs(line.Size - next.Size) < 1
        && !Beginning().IsMatch(next.Text);

    [GeneratedRegex(@"^(?:[-–]\s*)?(?:Trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\[(?<number>\d{1,3})\]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"^(?:[-+–•*]\s|[IVXL]{1,6}\s?[.\-/:]|\d{1,2}(?:\.\d{1,2})*[.)]\s|\p{Ll}\)\s|\[\d{1,3}\]|Điều \d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();
}
