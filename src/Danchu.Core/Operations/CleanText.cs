using System.Text;

namespace Danchu.Core.Operations;

/// <summary>Text from outside made fit to keep: NFC, line ends as \n, no control characters but tab and newline.</summary>
public static class CleanText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || IsNoCharacter(rune)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    // U+FFFE, U+FFFF and their likes are no characters: normalising stops at them, and XML forbids them.
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>One line, trimmed.</summary>
    public static string Line(string? text) => Of(text).ReplaceLineEndings(" ").Trim();
}
