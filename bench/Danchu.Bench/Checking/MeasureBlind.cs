using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Recall and false alarms, by kind, over passages labelled before they were checked.</summary>
internal static class MeasureBlind
{
    private const string Traps = "trap";

    public static void Run(string file, TextWriter output, bool verbose)
    {
        var passages = BlindPassage.Read(file).ConvertAll(passage => (Passage: passage, Findings: Checker.Read(passage.Text).Findings));
        output.WriteLine($"{Path.GetFileName(file)}: {passages.Count(entry => entry.Passage.Wrong is not null)} passages with one mistake, "
            + $"{passages.Count(entry => entry.Passage.Wrong is null)} right ones.");
        output.WriteLine();
        output.WriteLine("| kind | right | called an error | called a warning | mistakes | as error | as warning | as note | found | recall | precision |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in passages.GroupBy(entry => entry.Passage.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key is Traps ? 1 : 0)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Row(output, kind.Key, [.. kind]);
        }

        Row(output, "all", passages);
        foreach (var (passage, findings) in verbose ? passages : [])
        {
            Explain(output, passage, findings);
        }
    }

    public static bool Hits(BlindPassage passage, Finding finding) =>
        passage.Wrong is { } wrong && (wrong.Overlaps(finding.Span) || finding.Related.Any(wrong.Overlaps));

    /// <summary>The worst that is said of what is right: of the whole passage, or of all but its one mistake.</summary>
    private static Severity? Alarm(BlindPassage passage, IReadOnlyList<Finding> findings) =>
        findings.Where(finding => finding.Severity > Severity.Note && !Hits(passage, finding)).Select(finding => (Severity?)finding.Severity).Max();

    private static Severity? Found(BlindPassage passage, IReadOnlyList<Finding> findings) =>
        findings.Where(finding => Hits(passage, finding)).Select(finding => (Severity?)finding.Severity).Max();

    private static void Row(TextWriter output, string name, List<(BlindPassage Passage, IReadOnlyList<Finding> Findings)> entries)
    {
        var (errors, warnings) = (
            entries.Count(entry => Alarm(entry.Passage, entry.Findings) == Severity.Error),
            entries.Count(entry => Alarm(entry.Passage, entry.Findings) == Severity.Warning));
        var wrong = entries.Where(entry => entry.Passage.Wrong is not null).Select(entry => Found(entry.Passage, entry.Findings)).ToList();
        var found = wrong.Count(severity => severity is not null);
        output.WriteLine(
            $"| {name} | {entries.Count - wrong.Count} | {errors} | {warnings} | {wrong.Count} | {wrong.Count(severity => severity == Severity.Error)} "
                + $"| {wrong.Count(severity => severity == Severity.Warning)} | {wrong.Count(severity => severity == Severity.Note)} | {found} | "
                + $"{Share(found, wrong.Count)} | {Share(found, found + errors + warnings)} |");
    }

    private static string OneLine(string text) => (text.Length <= 110 ? text : text[..110] + "…").ReplaceLineEndings(" ");

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0}%");

    private static void Explain(TextWriter output, BlindPassage passage, IReadOnlyList<Finding> findings)
    {
        if (passage.Wrong is { } wrong && Found(passage, findings) is null)
        {
            output.WriteLine($"- missed, line {passage.Line} ({passage.Kind}): {passage.Text[wrong.Start..wrong.End]} in {OneLine(passage.Text)}");
        }

        foreach (var finding in findings.Where(finding => finding.Severity > Severity.Note && !Hits(passage, finding)))
        {
            output.WriteLine($"- alarm, line {passage.Line} ({passage.Kind}): {finding.Code} {finding.Severity} "
                + $"{passage.Text[finding.Span.Start..finding.Span.End]} [{finding.Formula}] in {OneLine(passage.Text)}");
        }
    }
}
