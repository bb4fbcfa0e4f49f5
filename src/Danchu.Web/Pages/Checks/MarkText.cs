using Danchu.Checking;
using Danchu.Core.Checks;

namespace Danchu.Web.Pages.Checks;

/// <summary>
/// Cuts a checked text into lines and pieces for the screen. A long text shows only the lines that a finding touches: the page must
/// come through on a thin line.
/// </summary>
internal static class MarkText
{
    public const int MostRemarks = 200;
    private const int WholeText = 40_000;
    private const int LongestLine = 4_000;

    /// <param name="Left">Findings beyond those that are shown.</param>
    public sealed record Shown(IReadOnlyList<Line> Lines, int Left);

    /// <param name="Skipped">So many lines without a mark stand here in the text; then there are no pieces.</param>
    public sealed record Line(IReadOnlyList<Piece> Pieces, IReadOnlyList<(int Number, Remark Remark)> Remarks, int Skipped = 0);

    /// <param name="Number">Of the finding, from 1; 0 for plain text.</param>
    /// <param name="Id">Where the margin links to; only the first piece of a finding has one.</param>
    public sealed record Piece(string Text, int Number = 0, bool IsRelated = false, Severity Severity = Severity.Note, string? Id = null);

    public static Shown Of(CheckedText text)
    {
        var remarks = text.Remarks.Take(MostRemarks).Select((remark, index) => (Number: index + 1, Remark: remark)).ToList();
        var marks = Marks(remarks);
        var (lines, skipped, next, mark) = (new List<Line>(), 0, 0, 0);
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            end = end < 0 ? text.Text.Length : end;
            var first = next;
            while (next < remarks.Count && remarks[next].Remark.Finding.Span.Start <= end)
            {
                next++;
            }

            while (mark < marks.Count && marks[mark].Place.End <= start)
            {
                mark++;
            }

            var touched = next > first || (mark < marks.Count && marks[mark].Place.Start < end);
            if (touched || (text.Text.Length <= WholeText && end > start))
            {
                AddSkipped(lines, ref skipped);
                lines.Add(new Line(Pieces(text.Text, start, end, marks, mark), remarks[first..next]));
            }
            else if (end > start)
            {
                skipped++;
            }

            start = end + 1;
        }

        AddSkipped(lines, ref skipped);
        return new Shown(lines, text.Remarks.Count - remarks.Count);
    }

    private static void AddSkipped(List<Line> lines, ref int skipped)
    {
        if (skipped > 0)
        {
            lines.Add(new Line([], [], skipped));
            skipped = 0;
        }
    }

    private sealed record Mark(TextSpan Place, int Number, bool IsRelated, Severity Severity, bool First);

    /// <summary>Places that do not overlap, in the order of the text: a finding before what it was held against, an earlier finding before a later.</summary>
    private static List<Mark> Marks(List<(int Number, Remark Remark)> remarks)
    {
        var taken = new SortedList<int, Mark>();
        var own = remarks.Select(r => new Mark(r.Remark.Finding.Span, r.Number, IsRelated: false, r.Remark.Finding.Severity, First: true));
        var related = remarks.SelectMany(
            r => r.Remark.Finding.Related.Select(place => new Mark(place, r.Number, IsRelated: true, r.Remark.Finding.Severity, First: false)));
        foreach (var mark in own.Concat(related).Where(mark => mark.Place.Length > 0))
        {
            if (!Meets(taken, mark.Place))
            {
                taken.Add(mark.Place.Start, mark);
            }
        }

        return [.. taken.Values];
    }

    private static bool Meets(SortedList<int, Mark> taken, TextSpan place)
    {
        var (low, high) = (0, taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taken.Values[middle].Place.Start < place.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && taken.Values[low - 1].Place.End > place.Start;
    }

    private static List<Piece> Pieces(string text, int start, int end, List<Mark> marks, int from)
    {
        var pieces = new List<Piece>();
        var at = start;
        for (var m = from; m < marks.Count && marks[m].Place.Start < end; m++)
        {
            var (low, high) = (Math.Max(marks[m].Place.Start, start), Math.Min(marks[m].Place.End, end));
            AddPlain(pieces, text[at..low]);
            var opens = marks[m].First && low == marks[m].Place.Start;
            pieces.Add(new Piece(text[low..high], marks[m].Number, marks[m].IsRelated, marks[m].Severity, opens ? $"p{marks[m].Number}" : null));
            at = high;
        }

        AddPlain(pieces, text[at..end]);
        return pieces;
    }

    // A megabyte without a line end must not become a page of a megabyte.
    private static void AddPlain(List<Piece> pieces, string text)
    {
        if (text.Length > LongestLine)
        {
            text = $"{text.AsSpan(0, LongestLine / 2)} … {text.AsSpan(text.Length - (LongestLine / 2))}";
        }

        if (text.Length > 0)
        {
            pieces.Add(new Piece(text));
        }
    }
}
