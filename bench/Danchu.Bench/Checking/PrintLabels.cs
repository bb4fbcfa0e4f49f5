using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>By kind: how many labelled relations are read, how many errors are found, how many right ones are called wrong.</summary>
internal static class PrintLabels
{
    public static void Print(List<Label> labels, Dictionary<string, CheckResult> results)
    {
        Console.WriteLine("| kind | hold | read as holding | called an error | called a warning | errors | found | right check | precision | recall |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var group in labels.GroupBy(label => label.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Row(group.Key, [.. group], labels, results);
        }

        Row("all", labels, labels, results);
        var mistakes = labels.Where(label => !label.Holds).GroupBy(label => label.Group, StringComparer.Ordinal).ToList();
        var found = mistakes.Where(group => group.Any(label => Found(label, results[label.Document], Severity.Note, ownKind: false))).ToList();
        Console.WriteLine();
        Console.WriteLine($"Distinct mistakes found: {found.Count} of {mistakes.Count}.");
        foreach (var label in labels.Where(label => !label.Holds && !Found(label, results[label.Document], Severity.Note, ownKind: false)))
        {
            Console.WriteLine($"- missed: label {label.Id} ({label.Kind}, {label.Document[..3]}): {OneLine(label.Quote)}");
        }

        foreach (var label in labels.Where(label => label.Holds && !label.Trap && !Read(label, results[label.Document])))
        {
            Console.WriteLine($"- holds, not read: label {label.Id} ({label.Kind}, {label.Document[..3]}): {OneLine(label.Quote)}");
        }

        foreach (var label in labels.Where(label => FalseAlarm(labels, label, results[label.Document], Severity.Warning)))
        {
            Console.WriteLine($"- false alarm: label {label.Id} ({label.Kind}, {label.Document[..3]}): {OneLine(label.Quote)}");
        }
    }

    /// <summary>A right one is called wrong when a finding of its kind points at it and at no labelled error.</summary>
    private static bool FalseAlarm(List<Label> all, Label label, CheckResult result, Severity least) =>
        label.Holds && result.Findings.Any(finding => finding.Severity >= least && KindCodes.Of[label.Kind].Contains(finding.Code, StringComparer.Ordinal)
            && label.Places.Any(place => place.Overlaps(finding.Span))
            && !all.Exists(other => !other.Holds
                && string.Equals(other.Document, label.Document, StringComparison.Ordinal)
                && other.Places.Any(place => place.Overlaps(finding.Span))));

    private static void Row(string name, List<Label> labels, List<Label> all, Dictionary<string, CheckResult> results)
    {
        var holds = labels.Where(label => label.Holds).ToList();
        var wrong = labels.Where(label => !label.Holds).ToList();
        var (errors, warnings) = (
            holds.Count(label => FalseAlarm(all, label, results[label.Document], Severity.Error)),
            holds.Count(label => FalseAlarm(all, label, results[label.Document], Severity.Warning)));
        var (found, right) = (
            wrong.Count(label => Found(label, results[label.Document], Severity.Note, ownKind: false)),
            wrong.Count(label => Found(label, results[label.Document], Severity.Note, ownKind: true)));
        Console.WriteLine(
            $"| {name} | {holds.Count} | {holds.Count(label => Read(label, results[label.Document]))} | {errors} | {warnings - errors} | {wrong.Count} | "
                + $"{found} | {right} | {Share(right, right + warnings)} | {Share(right, wrong.Count)} |");
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0}%");

    public static bool Read(Label label, CheckResult result) =>
        result.Claims.Any(claim => claim.Verdict != Verdict.Contradicts
            && KindCodes.Of[label.Kind].Contains(claim.Code, StringComparer.Ordinal)
            && claim.Figures.Any(figure => label.Places.Any(place => place.Overlaps(figure))));

    /// <summary>An error is found when a finding points at it or uses it.</summary>
    public static bool Found(Label label, CheckResult result, Severity least, bool ownKind) =>
        result.Findings.Any(finding => finding.Severity >= least
            && (!ownKind || KindCodes.Of[label.Kind].Contains(finding.Code, StringComparer.Ordinal))
            && label.Places.Any(place => place.Overlaps(finding.Span) || (!label.Holds && finding.Related.Any(place.Overlaps))));

    public static string OneLine(string text) => text.Length <= 110 ? text.ReplaceLineEndings(" ") : text[..110].ReplaceLineEndings(" ") + "…";
}
