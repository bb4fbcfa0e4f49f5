namespace Danchu.Checking.Reading;

/// <summary>
/// A footnote mark: <c>¹</c>, <c>[1]</c> or <c>&lt;sup&gt;1&lt;/sup&gt;</c>; <paramref name="Opens"/> when it begins
/// its line, that is, opens the footnote itself.
/// </summary>
internal readonly record struct FootnoteMark(int Position, int Number, bool Opens);

/// <summary>
/// Makes a copy of the text with one letter for each letter, in which only reading matters: small letters, damage of old fonts mended (phƣơng → phương),
/// emphasis, tags and footnote marks turned into spaces. Positions stay those of the text.
/// </summary>
internal static class FoldText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly System.Buffers.SearchValues<char> Marked = System.Buffers.SearchValues.Create("<[²³¹⁰⁴⁵⁶⁷⁸⁹");
    private static readonly char[] Table = MakeTable();

    public static char[] Fold(string text, List<FootnoteMark> marks)
    {
        var folded = new char[text.Length];
        var table = Table;
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = table[text[i]];
        }

        for (var i = text.AsSpan().IndexOfAny(Marked); i >= 0;)
        {
            var next = text[i] switch
            {
                '<' => BlankTag(text, folded, marks, i),
                '[' => BlankBracket(text, folded, marks, i),
                _ => BlankSuperscript(text, folded, marks, i),
            };
            var found = text.AsSpan(next).IndexOfAny(Marked);
            i = found < 0 ? -1 : next + found;
        }

        return folded;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] = char.IsWhiteSpace((char)c) && c is not ('\n' or '\r' or '\t' or '\u2028' or '\u2029') ? ' ' : char.ToLowerInvariant((char)c);
        }

        // ƣ for ư and ð for đ come out of documents typed in old fonts (seed 001: phƣơng hướng).
        (table['ƣ'], table['Ƣ'], table['ð'], table['Ð'], table['Ɖ']) = ('ư', 'ư', 'đ', 'đ', 'đ');
        (table['*'], table['\u200b'], table['\ufeff'], table['\u00ad']) = (' ', ' ', ' ', ' ');
        (table['–'], table['—'], table['−'], table['‐'], table['‑']) = ('-', '-', '-', '-', '-');
        (table['\u2028'], table['\u2029']) = ('\n', '\n');
        return table;
    }

    private static int BlankTag(string text, char[] folded, List<FootnoteMark> marks, int at)
    {
        var end = at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/')
            ? text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOf('>') : -1;
        if (end < 0)
        {
            return at + 1;
        }

        folded.AsSpan(at, end + 1).Fill(' ');
        var after = at + end + 1;
        if (!text.AsSpan(at).StartsWith("<sup>", StringComparison.Ordinal))
        {
            return after;
        }

        var digits = CountDigits(text, after);
        if (digits is 0 or > 3)
        {
            return after;
        }

        marks.Add(new(at, int.Parse(text.AsSpan(after, digits), System.Globalization.CultureInfo.InvariantCulture), OpensLine(text, at)));
        folded.AsSpan(after, digits).Fill(' ');
        return after + digits;
    }

    private static int BlankBracket(string text, char[] folded, List<FootnoteMark> marks, int at)
    {
        var from = at + 1 < text.Length && text[at + 1] == '^' ? at + 2 : at + 1;
        var digits = CountDigits(text, from);
        if (digits is 0 or > 3 || from + digits >= text.Length || text[from + digits] != ']')
        {
            return at + 1;
        }

        marks.Add(new(at, int.Parse(text.AsSpan(from, digits), System.Globalization.CultureInfo.InvariantCulture), OpensLine(text, at)));
        folded.AsSpan(at, from + digits + 1 - at).Fill(' ');
        return from + digits + 1;
    }

    private static int BlankSuperscript(string text, char[] folded, List<FootnoteMark> marks, int at)
    {
        // m², m³, km² are units, all other raised digits are footnote marks.
        if (text[at] is '²' or '³' && at > 0 && folded[at - 1] == 'm' && (at < 2 || !char.IsLetter(folded[at - 2]) || folded[at - 2] == 'k'))
        {
            folded[at] = text[at] == '²' ? '2' : '3';
            return at + 1;
        }

        var (end, number) = (at, 0);
        while (end < text.Length && end < at + 3 && Superscripts.IndexOf(text[end], StringComparison.Ordinal) is >= 0 and var digit)
        {
            number = (number * 10) + digit;
            folded[end++] = ' ';
        }

        marks.Add(new(at, number, OpensLine(text, at)));
        return end;
    }

    private static int CountDigits(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool OpensLine(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && i > at - 8 && text[i] is (' ' or '\t' or '*'))
        {
            i--;
        }

        return i < 0 || text[i] == '\n';
    }
}
