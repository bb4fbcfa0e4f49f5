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
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One line, trimmed.</summary>
    public static string Line(string? text) => Of(text).ReplaceLineEndings(" ").Trim();
}
