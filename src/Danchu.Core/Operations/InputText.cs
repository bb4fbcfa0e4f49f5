using System.Globalization;
using System.Text;

namespace Danchu.Core.Operations;

/// <summary>Text as it comes from a form, a file or the command line, made fit to be kept: NFC, trimmed, no control characters.</summary>
public static class InputText
{
    /// <summary>One line: runs of white space become one space.</summary>
    public static string Line(string? text)
    {
        var line = new StringBuilder();
        foreach (var letter in Normalized(text))
        {
            if (char.IsWhiteSpace(letter))
            {
                AppendSpace(line);
            }
            else if (!IsUnwanted(letter))
            {
                line.Append(letter);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Several lines: line ends are \n; tabs stay.</summary>
    public static string Lines(string? text)
    {
        var lines = new StringBuilder();
        foreach (var letter in Normalized(text).ReplaceLineEndings("\n"))
        {
            if (letter is '\n' or '\t' || !IsUnwanted(letter))
            {
                lines.Append(letter);
            }
        }

        return lines.ToString().Trim();
    }

    private static void AppendSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    // Zero-width and direction marks (category Cf) would make two names look alike and differ.
    private static bool IsUnwanted(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // A lone surrogate half cannot be normalised nor kept as UTF-8; it becomes U+FFFD. Nor can U+FFFE, which is no character.
    private static string Normalized(string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        return Encoding.UTF8.GetString(bytes).Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
    }
}
