using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>The sentence around a finding, wide enough to hold the figures it was computed from when they stand near.</summary>
public static class FindSentence
{
    private const int Near = 400;
    private const int Margin = 160;

    /// <summary>What lies further from a finding than this changes nothing.</summary>
    internal const int Reach = Near + Margin + 8;

    public static TextSpan Around(string text, Finding finding)
    {
        var (start, end) = (finding.Span.Start, finding.Span.End);
        foreach (var place in finding.Related.Where(place => place.Start >= finding.Span.Start - Near && place.End <= finding.Span.End + Near))
        {
            (start, end) = (Math.Min(start, place.Start), Math.Max(end, place.End));
        }

        return new TextSpan(Back(text, start), Forward(text, end));
    }

    private static int Back(string text, int at)
    {
        var stop = Math.Max(0, at - Margin);
        var i = at;
        while (i > stop && !Ends(text, i - 1))
        {
            i--;
        }

        if (i == stop && stop > 0)
        {
            i = FirstWord(text, stop, at);
        }

        while (i < at && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int Forward(string text, int at)
    {
        var stop = Math.Min(text.Length, at + Margin);
        for (var i = at; i < stop; i++)
        {
            if (Ends(text, i))
            {
                return text[i] == '\n' ? TrimmedEnd(text, at, i) : i + 1;
            }
        }

        var space = stop < text.Length ? text.LastIndexOf(' ', stop - 1, stop - at) : -1;
        return TrimmedEnd(text, at, space > at ? space : stop);
    }

    // A line end is an end only before another line end or at a mark: converters break sentences into lines.
    private static bool Ends(string text, int i) => text[i] switch
    {
        '\n' => i + 1 >= text.Length || text[i + 1] is '\n' or '\r' or '-' or '+' or '#' or '|' || (i > 0 && text[i - 1] is '.' or ';' or ':' or '\n'),
        '.' or '!' or '?' or ';' =>
            i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && (text[i] == ';' || i + 2 >= text.Length || !char.IsLower(text[i + 2])),
        _ => false,
    };

    private static int FirstWord(string text, int from, int to)
    {
        var space = text.IndexOf(' ', from, to - from);
        return space < 0 ? to : space + 1;
    }

    private static int TrimmedEnd(string text, int from, int to)
    {
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return to;
    }
}
