using System.Text;

namespace Danchu.Documents.Encodings;

/// <summary>
/// VNI for Windows: a plain letter followed by the code of its mark, and a few letters of one code. Source of the code points: the table "VNI Encoding for
/// Windows" that VNI Software published with its fonts (codes 0xC0-0xFF of Windows-1252), as converters carry it.
/// </summary>
internal static class Vni
{
    // The mark's code and what it makes of a, e, o, u, y, ô (for ơ) and ö (for ư); a blank where there is no such letter.
    private static readonly Dictionary<char, string> Marks = new()
    {
        ['ù'] = "áéóúýớứ", ['ø'] = "àèòùỳờừ", ['û'] = "ảẻỏủỷởử", ['õ'] = "ãẽõũỹỡữ", ['ï'] = "ạẹọụ ợự",
        ['â'] = "âêô    ", ['á'] = "ấếố    ", ['à'] = "ầềồ    ", ['å'] = "ẩểổ    ", ['ã'] = "ẫễỗ    ", ['ä'] = "ậệộ    ",
        ['ê'] = "ă      ", ['é'] = "ắ      ", ['è'] = "ằ      ", ['ú'] = "ẳ      ", ['ü'] = "ẵ      ", ['ë'] = "ặ      ",
    };

    private const string Bases = "aeouyôö";
    private const string Alone = "íìæóòîñôö";
    private const string AloneLetters = "íìỉĩịỵđơư";

    public static string ToUnicode(string text) => Read(text).Text;

    /// <summary>The text in Unicode, and whether every code was a letter or the mark of one.</summary>
    public static (string Text, bool Whole) Read(string text)
    {
        var whole = true;
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var code = LegacyCodes.Plain(text[i]);
            if (i + 1 < text.Length && Marked(code, LegacyCodes.Plain(text[i + 1])) is { } marked)
            {
                letters.Append(marked);
                i++;
            }
            else
            {
                var single = Single(code);
                whole &= single is not null || !LegacyCodes.IsCode(code);
                letters.Append(single ?? text[i]);
            }
        }

        return (letters.ToString(), whole);
    }

    private static char? Marked(char letter, char mark)
    {
        var at = Bases.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at >= 0 && Marks.TryGetValue(char.ToLowerInvariant(mark), out var row) && row[at] is not ' ' and var marked ? AsBig(letter, marked) : null;
    }

    private static char? Single(char code) =>
        Alone.IndexOf(char.ToLowerInvariant(code), StringComparison.Ordinal) is >= 0 and var at ? AsBig(code, AloneLetters[at]) : null;

    private static char AsBig(char code, char letter) => char.IsUpper(code) ? char.ToUpperInvariant(letter) : letter;
}
