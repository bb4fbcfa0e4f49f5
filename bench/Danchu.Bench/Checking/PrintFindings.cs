using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Counts and lists the findings that no label speaks of: they must be judged by hand.</summary>
internal static class PrintFindings
{
    public static void Print(List<Label> labels, Dictionary<string, CheckResult> results, Func<string, string> textOf, bool verbose)
    {
        Console.WriteLine();
        Console.WriteLine("| document | characters | numbers | countable | related | claims | errors | warnings | notes | on no label |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (document, result) in results.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var free = result.Findings.Where(finding => !IsLabelled(labels, document, finding)).ToList();
            Console.WriteLine(
                $"| {document[..3]} | {result.Characters} | {result.Numbers.Count} | {result.Countable} | {result.Related} | {result.Claims.Count} | "
                    + $"{Count(result, Severity.Error)} | {Count(result, Severity.Warning)} | {Count(result, Severity.Note)} | {free.Count} |");
        }

        foreach (var (document, result) in results.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var finding in result.Findings.Where(finding => verbose || !IsLabelled(labels, document, finding)))
            {
                Console.WriteLine($"- {document[..3]} {finding.Code} {finding.Severity}: {Quote(textOf(document), finding)} | stated {finding.Stated}, "
                    + $"expected {finding.Expected ?? "?"} ({finding.Formula})");
            }
        }
    }

    private static bool IsLabelled(List<Label> labels, string document, Finding finding) =>
        labels.Exists(label => !label.Holds
            && string.Equals(label.Document, document, StringComparison.Ordinal)
            && label.Places.Any(place => place.Overlaps(finding.Span)));

    private static int Count(CheckResult result, Severity severity) => result.Findings.Count(finding => finding.Severity == severity);

    private static string Quote(string text, Finding finding)
    {
        var from = Math.Max(0, finding.Span.Start - 60);
        var to = Math.Min(text.Length, finding.Span.End + 60);
        return $"{text[from..finding.Span.Start]}«{text[finding.Span.Start..finding.Span.End]}»{text[finding.Span.End..to]}"
            .ReplaceLineEndings(" ")
            .Replace('\t', ' ');
    }
}
