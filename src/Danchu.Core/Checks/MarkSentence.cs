using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>The sentence of a finding, split at the figure and at those it was compared with.</summary>
public sealed record MarkedSentence(IReadOnlyList<MarkedPiece> Pieces)
{
    public string Text => Quote.OneLine(string.Concat(Pieces.Select(piece => piece.Text)));
}

/// <summary>A run of a quoted sentence, highlighted or not.</summary>
public sealed record MarkedPiece(string Text, PieceMark Mark);

/// <summary>How a run is highlighted: not at all, as the finding itself, or as what it contradicts.</summary>
public enum PieceMark
{
    Plain,
    Found,
    Related,
}

/// <summary>Quotes from a flattened document, where each line is a paragraph or a row of a table: a quotation never leaves its line.</summary>
public static class MarkSentence
{
    public static MarkedSentence Of(string text, Finding finding)
    {
        var line = LineAround(text, finding.Span);
        var near = finding.Related.Where(place => place.Start >= line.Start && place.End <= line.End && !place.Overlaps(finding.Span)).ToList();
        return Cut(text, line, finding with { Related = near }, PieceMark.Found);
    }

    /// <summary>The sentence around a place that a finding was compared with.</summary>
    public static MarkedSentence Around(string text, Finding finding, TextSpan related) =>
        Cut(text, LineAround(text, related), finding with { Span = related, Related = [] }, PieceMark.Related);

    /// <summary>Whether the place stands in the same line as the finding, so that its own quotation shows it.</summary>
    public static bool Shows(string text, Finding finding, TextSpan related) =>
        LineAround(text, finding.Span) is var line && related.Start >= line.Start && related.End <= line.End;

    private static MarkedSentence Cut(string text, TextSpan line, Finding finding, PieceMark own)
    {
        // Only so much of a line as a sentence can reach: a line may be a whole section, and a section may have thousands of findings.
        line = new TextSpan(Math.Max(line.Start, finding.Span.Start - FindSentence.Reach), Math.Min(line.End, finding.Span.End + FindSentence.Reach));
        var inLine = finding with { Span = Shift(finding.Span, -line.Start), Related = [.. finding.Related.Select(place => Shift(place, -line.Start))] };
        var sentence = Shift(FindSentence.Around(text.Substring(line.Start, line.Length), inLine), line.Start);
        List<MarkedPiece> pieces = [];
        var at = sentence.Start;
        foreach (var (place, mark) in finding.Related.Select(place => (place, PieceMark.Related)).Append((finding.Span, own)).OrderBy(m => m.Item1.Start))
        {
            if (place.Start >= at && place.End <= sentence.End)
            {
                Add(text[at..place.Start], PieceMark.Plain);
                Add(text[place.Start..place.End], mark);
                at = place.End;
            }
        }

        Add(text[at..sentence.End], PieceMark.Plain);
        return new MarkedSentence(pieces);

        void Add(string piece, PieceMark mark)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new MarkedPiece(piece, mark));
            }
        }
    }

    private static TextSpan LineAround(string text, TextSpan place)
    {
        var start = place.Start == 0 ? 0 : text.LastIndexOf('\n', place.Start - 1) + 1;
        var end = text.IndexOf('\n', place.End);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }

    private static TextSpan Shift(TextSpan place, int by) => new(place.Start + by, place.End + by);
}
