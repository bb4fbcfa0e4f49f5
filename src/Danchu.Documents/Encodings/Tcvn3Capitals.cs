namespace Danchu.Documents.Encodings;

/// <summary>
/// TCVN3 has no capitals with a tone: in a plain font people wrote "CéNG HßA" for CỘNG HÒA. A word whose other letters are two capitals or more is meant in
/// capitals, and so are the shorter words beside it ("X· MÉU §¥N").
/// </summary>
internal static class Tcvn3Capitals
{
    /// <param name="codes">As in the file.</param>
    /// <param name="letters">The same in Unicode, letter for letter.</param>
    public static string Raise(string codes, string letters)
    {
        var words = Words(codes, letters);
        if (!words.Exists(word => word is { Converted: true, Small: 0, Capitals: >= 2 }))
        {
            return letters;
        }

        var raised = letters.ToCharArray();
        foreach (var word in words.Where(word => word is { Toned: true, Small: 0 }))
        {
            for (var i = word.Start; i < word.End; i++)
            {
                raised[i] = char.ToUpperInvariant(raised[i]);
            }
        }

        return new string(raised);
    }

    /// <param name="Small">Small letters that the writer could have typed as capitals.</param>
    /// <param name="Toned">Has a letter that VN3 knows only as a small one.</param>
    /// <param name="Converted">Has a letter of an old code at all.</param>
    private sealed record Word(int Start, int End, int Capitals, int Small, bool Toned, bool Converted);

    private static List<Word> Words(string codes, string letters)
    {
        var words = new List<Word>();
        for (var start = 0; start < letters.Length; start++)
        {
            if (!char.IsLetter(letters[start]))
            {
                continue;
            }

            var (end, capitals, small, toned, converted) = (start, 0, 0, false, false);
            for (; end < letters.Length && char.IsLetter(letters[end]); end++)
            {
                var isToned = letters[end] != codes[end] && char.IsLower(letters[end]);
                toned |= isToned;
                converted |= letters[end] != codes[end];
                capitals += char.IsUpper(letters[end]) ? 1 : 0;
                small += char.IsLower(letters[end]) && !isToned ? 1 : 0;
            }

            words.Add(new Word(start, end, capitals, small, toned, converted));
            start = end;
        }

        return words;
    }
}
