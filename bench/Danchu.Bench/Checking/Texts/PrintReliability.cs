using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>How often a check is right, by its code, the situation of the figure and the severity it claims.</summary>
internal static class PrintReliability
{
    public static void Print(TextWriter output, IEnumerable<LabelledText> texts)
    {
        output.WriteLine();
        output.WriteLine("| code | situation | severity | called | right | precision |");
        output.WriteLine("|---|---|---|---:|---:|---:|");
        var rows = texts
            .SelectMany(text => text.Result.Findings.Select(finding => (
                finding.Code, Situation: Situation(text.Text, finding), finding.Severity, Right: text.IsRight(finding))))
            .GroupBy(called => (called.Code, called.Situation, called.Severity))
            .OrderBy(row => row.Key.Code, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Situation, StringComparer.Ordinal)
            .ThenByDescending(row => row.Key.Severity);
        foreach (var row in rows)
        {
            var right = row.Count(called => called.Right);
            output.WriteLine(
                $"| {row.Key.Code} | {row.Key.Situation} | {row.Key.Severity} | {row.Count()} | {right} | {MeasureTexts.Share(right, row.Count())} |");
        }
    }

    /// <summary>In a table, in a line of a list, over several lines, or within one line of prose.</summary>
    public static string Situation(string text, Finding finding)
    {
        var from = finding.Span.Start == 0 ? 0 : text.LastIndexOf('\n', finding.Span.Start - 1) + 1;
        var to = text.IndexOf('\n', finding.Span.End) is >= 0 and var end ? end : text.Length;
        var line = text.AsSpan(from, to - from);
        return line.Contains('\t') ? "table"
            : finding.Related.Any(related => related.Start < from || related.End > to) ? "lines"
            : line.TrimStart() is { Length: > 0 } written && !char.IsLetter(written[0]) ? "list"
            : "prose";
    }
}
