using System.Text.RegularExpressions;

namespace Danchu.Core.Rubrics.Files;

/// <summary>
/// How deep a line lies where a sheet does not say: by the kinds of its numbers (A, I, 1, 1.1, a), each new kind one level below the line before. A
/// line without a number stands at the level of the one before it, or below it when that one ends in a colon ("những nội dung sau:").
/// </summary>
internal sealed partial class GuessDepth
{
    private readonly List<string> kinds = [];
    private string lastLetter = "";
    private int depth = 1;
    private bool opens;

    public int Next(string number, string text)
    {
        var kind = KindOf(number.TrimEnd('.', ')', ' '));
        if (kind.Length == 0)
        {
            depth += opens ? 1 : 0;
        }
        else
        {
            var at = kinds.IndexOf(kind);
            at = at >= 0 ? at : kinds.Count;
            kinds.RemoveRange(at, kinds.Count - at);
            kinds.Add(kind);
            depth = kinds.Count;
        }

        opens = text.TrimEnd().EndsWith(':');
        return depth;
    }

    /// <summary>A, IV, 3, 3.1, a: what lines of a table of criteria are numbered with.</summary>
    public static bool IsNumber(string text) => text.TrimEnd('.', ')', ' ') is var number
        && (Digits().IsMatch(number.Replace(',', '.')) || Roman().IsMatch(number) || number is [(>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or 'đ' or 'Đ']);

    private string KindOf(string number)
    {
        if (number.Length == 0)
        {
            return "";
        }

        if (Digits().IsMatch(number))
        {
            return $"1 × {number.Split('.').Length}";
        }

        // I after H is a letter; otherwise I, V and X are Roman.
        var isLetter = number is [>= 'A' and <= 'Z'] && (number is not ("I" or "V" or "X") || (lastLetter.Length == 1 && number[0] == lastLetter[0] + 1));
        if (isLetter)
        {
            lastLetter = number;
        }

        return isLetter ? "A" : Roman().IsMatch(number) ? "I" : number is [>= 'a' and <= 'z' or 'đ'] ? "a" : "khác";
    }

    [GeneratedRegex(@"^\d{1,3}(\.\d{1,3})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("^[IVX]{1,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Roman();
}
