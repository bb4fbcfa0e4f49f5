namespace Danchu.Documents.Encodings;

/// <summary>Plain text, in which no font tells the encoding: each line is judged by its letters and by those of the whole text.</summary>
public static class LegacyText
{
    /// <summary>The text as it reads, its line ends untouched, and what was converted in it.</summary>
    public static (string Text, ConvertedLetters Converted) Read(string text)
    {
        var (lines, converted) = Read(text.Split('\n'));
        return (converted.Words == 0 ? text : string.Join('\n', lines), converted);
    }

    /// <summary>Texts that belong together, such as the cells of a sheet; each comes back in its place.</summary>
    public static (IReadOnlyList<string> Texts, ConvertedLetters Converted) Read(IReadOnlyList<string> texts) =>
        LegacyLetters.ReadWith<(IReadOnlyList<string>, ConvertedLetters)>(letters => (Each(letters, texts), letters.Converted));

    /// <summary>Bytes that are no UTF-8: an old encoding, where many words read as Vietnamese in it.</summary>
    /// <returns>Null where nothing speaks for one: the bytes stay unread.</returns>
    public static (string Text, ConvertedLetters Converted)? Read(ReadOnlySpan<byte> bytes)
    {
        var (text, converted) = Read(System.Text.Encoding.Latin1.GetString(bytes));
        return converted.Words > 0 ? (text, converted) : null;
    }

    private static string[] Each(LegacyLetters letters, IReadOnlyList<string> texts) =>
        [.. texts.Select(text => letters.Read([new Lettered(text, LetterFont.Unknown)])[0])];
}
