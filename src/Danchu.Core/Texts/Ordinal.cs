using System.Globalization;

namespace Danchu.Core.Texts;

/// <summary>The last part of a line's number as a position: 6 of "3.6", 4 of "IV", 4 of "D".</summary>
internal static class Ordinal
{
    private static readonly string[] Romans =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    // A, B, C, D of a rubric are letters; I, V, X are taken as Roman, as in outlines.
    public static int? Of(string? number)
    {
        var last = LastPart(number ?? "");
        if (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return position;
        }

        var roman = Array.IndexOf(Romans, last);
        return roman >= 0 ? roman + 1 : last is [>= 'A' and <= 'Z' or >= 'a' and <= 'z'] ? char.ToUpperInvariant(last[0]) - 'A' + 1 : null;
    }

    public static string Next(string number)
    {
        var last = LastPart(number);
        var next = (Of(number) ?? 0) + 1;
        var shown = int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || next > Romans.Length ? next.ToString(CultureInfo.InvariantCulture)
            : Romans.Contains(last, StringComparer.Ordinal) ? Romans[next - 1]
            : ((char)(last[0] + 1)).ToString();
        var at = number.LastIndexOf(last, StringComparison.Ordinal);
        return number[..at] + shown;
    }

    /// <summary>IV of 4; beyond what outlines have, the number itself.</summary>
    public static string Roman(int position) => position <= Romans.Length ? Romans[position - 1] : position.ToString(CultureInfo.InvariantCulture);

    private static string LastPart(string number) => number.TrimEnd('.', ')').Split('.')[^1];
}
