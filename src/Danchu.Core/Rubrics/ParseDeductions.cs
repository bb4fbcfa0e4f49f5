using System.Text.RegularExpressions;
using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Deductions as official rubrics word them: "Trừ 3 điểm nếu có điểm nóng", "trừ 1 điểm mỗi lần …", "nếu có khiếu nại vượt cấp trừ 3 điểm, nếu có …".
/// </summary>
internal static partial class ParseDeductions
{
    /// <summary>One rule to a line: "Trừ 3 điểm nếu … [mã: …; số liệu: …]". Null when the line is none.</summary>
    public static Deduction? Line(string line, IReadOnlyCollection<Deduction> before)
    {
        var match = Leading().Match(line);
        return match.Success
            ? Deduction(match.Groups["points"].Value, match.Groups["text"].Value, match.Groups["each"].Success, match.Groups["notes"].Value, before)
            : null;
    }

    /// <summary>In the middle of a text: "(nếu có khiếu nại, tố cáo vượt cấp trừ 3 điểm, nếu có điểm nóng trừ 3 điểm)".</summary>
    public static List<Deduction> InProse(string text)
    {
        var found = new List<Deduction>();
        foreach (var match in Trailing().Matches(text).Cast<Match>())
        {
            if (Deduction(match.Groups["points"].Value, match.Groups["text"].Value, each: false, "", found) is { } deduction)
            {
                found.Add(deduction);
            }
        }

        return found;
    }

    private static Deduction? Deduction(string typedPoints, string text, bool each, string notes, IReadOnlyCollection<Deduction> before)
    {
        var words = text.Trim().TrimEnd(';', '.', ',', ' ');
        return ParseDecimal.Of(typedPoints) is { } points && points <= Rubric.PointsLimit && words.Length is > 0 and <= Rubric.TextLimit
            ? new Deduction(Note(notes, "mã") ?? NewKey.Of(words, before.Select(d => d.Key)), words, points, each, Note(notes, "số liệu"))
            : null;
    }

    private static string? Note(string notes, string name) => notes.Split(';', StringSplitOptions.TrimEntries)
        .Where(note => note.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(note => note[(name.Length + 1)..].Trim())
        .FirstOrDefault(note => note.Length > 0);

    [GeneratedRegex(
        @"^\s*[-+•*]?\s*trừ\s+(?<points>\d{1,6}([.,]\d+)?)\s*(điểm|đ)?\s*(nếu|(?<each>(cho\s+)?mỗi lần)|khi)\s*:?\s*(?<text>[^\[\]]+)(\["
            + @"(?<notes>[^\[\]]*)\])?\s*[;.]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"nếu\s+(?<text>[^()\[\]]{1,400}?)\s+(thì\s+)?(bị\s+)?trừ\s+(?<points>\d{1,6}([.,]\d+)?)\s*(điểm|đ)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trailing();
}
