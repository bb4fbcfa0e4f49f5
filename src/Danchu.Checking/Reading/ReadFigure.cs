namespace Danchu.Checking.Reading;

/// <summary>Reads one figure written in digits: 1.078 · 1043 · 75,26 · 75.26 · 5.817,196 · 1,234.5 · 118 395.</summary>
internal static class ReadFigure
{
    private const int MostDigits = 15;

    /// <summary>Reads the figure that begins at <paramref name="at"/>; its end is in the result.</summary>
    public static Number Read(ReadOnlySpan<char> text, int at, int token)
    {
        var (end, groups) = (at, 0);
        Span<int> starts = stackalloc int[6];
        Span<int> lengths = stackalloc int[6];
        Span<char> signs = stackalloc char[6];
        while (true)
        {
            var from = end;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (groups < 6)
            {
                (starts[groups], lengths[groups]) = (from, end - from);
            }

            groups++;
            if (end + 1 >= text.Length || text[end] is not ('.' or ',') || !char.IsAsciiDigit(text[end + 1]))
            {
                break;
            }

            if (groups < 6)
            {
                signs[groups] = text[end];
            }

            end++;
        }

        if (groups > 6 || end - at > MostDigits + 6)
        {
            return Unreadable(at, end, token, groups);
        }

        if (groups == 1)
        {
            return ReadPlain(text, at, end, token);
        }

        return Interpret(text, at, end, token, starts[..groups], lengths[..groups], signs[..groups]);
    }

    private static Number ReadPlain(ReadOnlySpan<char> text, int at, int end, int token)
    {
        if (end - at > MostDigits)
        {
            return Unreadable(at, end, token, 1);
        }

        var (value, joined, from) = (Digits(text, at, end - at), end, end);
        // 118 395: a thousands space. Only a figure that could be grouped so, and never after a leading zero.
        while (from - at <= MostDigits && end - at <= 3 && text[at] != '0' && IsSpacedGroup(text, from))
        {
            value = (value * 1000) + Digits(text, from + 1, 3);
            joined = from += 4;
        }

        return new Number { Token = token, Start = at, End = joined, Mantissa = value, Decimals = 0, Doubtful = joined != end || IsBroken(text, end) };
    }

    private static bool IsSpacedGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length
            || text[at + 4] is ' ' or '\n' or '\r'
            || (!char.IsAsciiDigit(text[at + 4]) && text[at + 4] is not ('.' or ',' or '/' or '-' or '%')));

    /// <summary>79, 568: a comma and a space inside a figure, the mark of a bad conversion.</summary>
    private static bool IsBroken(ReadOnlySpan<char> text, int at) =>
        !IsListed(text, at) && at + 4 < text.Length && text[at] is (',' or '.') && text[at + 1] == ' ' && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && char.IsAsciiDigit(text[at + 4]) && (at + 5 >= text.Length || !char.IsAsciiDigit(text[at + 5]));

    /// <summary>148, 205, 131 và 112: figures one after another, each whole.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int at)
    {
        var behind = at + 5 < text.Length && text[at] == ',' ? text[(at + 5)..Math.Min(text.Length, at + 9)] : [];
        if (behind.StartsWith(", ") || behind.StartsWith(" và "))
        {
            return true;
        }

        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start > 2 && text[start - 1] == ' ' && text[start - 2] == ',' && char.IsAsciiDigit(text[start - 3]);
    }

    private static Number Interpret(
        ReadOnlySpan<char> text, int at, int end, int token, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, ReadOnlySpan<char> signs)
    {
        var last = lengths.Length - 1;
        var first = signs[1];
        var mixed = signs[last] != first;
        var grouped = lengths[0] <= 3 && text[at] != '0';
        for (var i = 1; i <= (mixed ? last - 1 : last); i++)
        {
            grouped &= lengths[i] == 3 && signs[i] == first;
        }

        if (mixed)
        {
            return grouped ? Join(text, at, end, token, starts, lengths, last) : Unreadable(at, end, token, lengths.Length);
        }

        // One comma is a decimal comma, also before three digits (5.817,196 tỷ has three); one dot before three digits is a thousands dot.
        if (last == 1 && (first == ',' || !grouped))
        {
            return Join(text, at, end, token, starts, lengths, last);
        }

        if (!grouped)
        {
            return Unreadable(at, end, token, lengths.Length);
        }

        var whole = Join(text, at, end, token, starts, lengths, last + 1);
        whole.Dotted = last == 1;
        return whole;
    }

    /// <summary>Puts the groups together; those from <paramref name="decimalsFrom"/> on are decimals.</summary>
    private static Number Join(ReadOnlySpan<char> text, int at, int end, int token, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, int decimalsFrom)
    {
        decimal value = 0;
        var decimals = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (i >= decimalsFrom)
            {
                decimals += lengths[i];
            }

            for (var k = 0; k < lengths[i]; k++)
            {
                value = (value * 10) + (text[starts[i] + k] - '0');
            }
        }

        for (var k = 0; k < decimals; k++)
        {
            value /= 10;
        }

        return new Number { Token = token, Start = at, End = end, Mantissa = value, Decimals = decimals, Groups = lengths.Length };
    }

    private static decimal Digits(ReadOnlySpan<char> text, int at, int length)
    {
        long value = 0;
        for (var k = 0; k < length; k++)
        {
            value = (value * 10) + (text[at + k] - '0');
        }

        return value;
    }

    private static Number Unreadable(int at, int end, int token, int groups) =>
        new() { Token = token, Start = at, End = end, Mantissa = 0, Decimals = 0, Doubtful = true, Role = NumberRole.Name, Groups = groups };
}
