namespace Danchu.Checking;

/// <summary>What a text is made of, counted without reading it: what reading it costs follows from these, not from its bytes.</summary>
/// <param name="Characters">UTF-16 units.</param>
/// <param name="Numbers">Runs of digits.</param>
/// <param name="Lines">Lines with at least one character.</param>
public readonly record struct TextSize(int Characters, int Numbers, int Lines)
{
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static TextSize Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (numbers, lines) = (0, 0);
        var (digit, line) = (false, true);
        foreach (var letter in text)
        {
            numbers += !digit && char.IsAsciiDigit(letter) ? 1 : 0;
            lines += line && letter != '\n' ? 1 : 0;
            (digit, line) = (char.IsAsciiDigit(letter), letter == '\n' || (line && letter == '\r'));
        }

        return new(text.Length, numbers, lines);
    }
}
