namespace Danchu.Documents.Encodings;

/// <summary>Plain text, in which no font tells the encoding: each line is judged by its letters and by those of the whole text.</summary>
public static class LegacyText
{
    /// <summary>The text as it reads, its line ends untouched, and what was converted in it.</summary>
    public static (string Text, ConvertedLetters Converted) Read(string text)
    {
        var (letters, lines) = (new LegacyLetters(), text.Split('\n'));
        Lines(letters, lines);
        if (!letters.Suspected)
        {
            return (text, letters.Converted);
        }

        letters = letters.Knowing();
        var read = Lines(letters, lines);
        return (letters.Converted.Words == 0 ? text : string.Join('\n', read), letters.Converted);
    }

    /// <summary>
    /// Bytes that are no UTF-8: an old encoding, where many words read as Vietnamese in it.
    /// </summary>
    /// <returns>Null where nothing speaks for one: the bytes stay unread.</returns>
    public static (string Text, ConvertedLetters Converted)? Read(ReadOnlySpan<byte> bytes)
    {
        var (text, converted) = Read(System.Text.Encoding.Latin1.GetString(bytes));
        return converted.Words > 0 ? (text, converted) : null;
    }

    private static string[] Lines(LegacyLetters letters, string[] lines) =>
        Array.ConvertAll(lines, line => letters.Read([new Lettered(line, LetterFont.Unknown)])[0]);
}
