using System.Text;
using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>Stretches of a checked text in one readable line: line ends and runs of white space become one space.</summary>
public static class Quote
{
    private const int Longest = 90;

    public static string Of(string text, TextSpan span)
    {
        var line = OneLine(text.AsSpan(span.Start, span.Length));
        return line.Length <= Longest ? $"“{line}”" : $"“{line.AsSpan(0, Longest / 2)} … {line.AsSpan(line.Length - (Longest / 3))}”";
    }

    public static string OneLine(ReadOnlySpan<char> stretch)
    {
        var line = new StringBuilder(stretch.Length);
        foreach (var letter in stretch)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
