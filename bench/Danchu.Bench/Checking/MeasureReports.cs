using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>
/// Recall, coverage and false alarms over whole reports labelled before they were checked. Every finding outside the
/// planted mistakes is an alarm, labelled place or not.
/// </summary>
internal static class MeasureReports
{
    private const string Traps = "trap";

    /// <summary>A labelled report and what the checker found in it.</summary>
    public sealed record Checked(BlindReport Report, CheckResult Result)
    {
        public IEnumerable<Finding> Alarms => Result.Findings.Where(finding => !Report.Labels.Any(label => label.Wrong && Hits(label, finding)));

        public IEnumerable<Finding> AlarmsOn(BlindLabel label) =>
            Alarms.Where(finding => finding.Severity > Severity.Note && label.Span.Overlaps(finding.Span));

        public bool IsRead(BlindLabel label) =>
            Result.Claims.Any(claim => claim.Verdict != Verdict.Contradicts && label.Span.Overlaps(claim.Span) && Answers(label, claim.Code));
    }

    /// <summary>A planted mistake: where it can be seen and the findings that touch it.</summary>
    public sealed record Mistake(string Report, string Kind, IReadOnlyList<BlindLabel> Places, IReadOnlyList<Finding> Findings)
    {
        public bool RightCheck => Findings.Any(finding => Answers(Places[0], finding.Code));

        public Severity? Found => Findings.Select(finding => (Severity?)finding.Severity).Max();
    }

    public static IReadOnlyList<Checked> Check(IReadOnlyList<LegalDocument> register) =>
        [.. BlindReport.Files.Select(BlindReport.Read).Select(report => new Checked(report, Checker.Read(report.Text, new() { Register = register })))];

    public static IEnumerable<Mistake> Mistakes(Checked entry) =>
        entry.Report.Labels.Where(label => label.Wrong).GroupBy(label => label.Group, StringComparer.Ordinal)
            .Select(group => new Mistake(
                entry.Report.Name, group.First().Kind, [.. group], [.. entry.Result.Findings.Where(finding => group.Any(label => Hits(label, finding)))]));

    public static void Run(IReadOnlyList<LegalDocument> register, TextWriter output, bool verbose)
    {
        var reports = Check(register);
        var mistakes = reports.SelectMany(Mistakes).ToList();
        var right = reports.SelectMany(entry => entry.Report.Labels.Where(label => !label.Wrong).Select(label => (Entry: entry, Label: label))).ToList();
        output.WriteLine($"{reports.Count} whole reports: {mistakes.Count} mistakes, {right.Count} places labelled as right "
            + $"({right.Count(place => place.Label.Kind is Traps)} of them traps).");
        output.WriteLine();
        output.WriteLine("| kind | right | read as right | called an error | called a warning | mistakes | as error | as warning | as note | found |"
            + " right check | recall |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in right.Select(place => place.Label.Kind)
            .Concat(mistakes.Select(mistake => mistake.Kind))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(kind => kind is Traps ? 1 : 0)
            .ThenBy(kind => kind, StringComparer.Ordinal))
        {
            Row(
                output, kind, [.. right.Where(place => string.Equals(place.Label.Kind, kind, StringComparison.Ordinal))],
                [.. mistakes.Where(mistake => string.Equals(mistake.Kind, kind, StringComparison.Ordinal))]);
        }

        Row(output, "all", right, mistakes);
        Documents(output, reports);
        foreach (var entry in verbose ? reports : [])
        {
            Explain(output, entry);
        }
    }

    private static bool Answers(BlindLabel label, string code) =>
        !KindCodes.Of.TryGetValue(label.Kind, out var codes) || codes.Contains(code, StringComparer.Ordinal);

    private static bool Hits(BlindLabel label, Finding finding) => label.Span.Overlaps(finding.Span) || finding.Related.Any(label.Span.Overlaps);

    private static void Row(TextWriter output, string name, List<(Checked Entry, BlindLabel Label)> right, List<Mistake> mistakes)
    {
        int Alarms(Severity severity) => right.Count(place => place.Entry.AlarmsOn(place.Label).Any(finding => finding.Severity == severity));
        int Found(Severity severity) => mistakes.Count(mistake => mistake.Found == severity);
        var found = mistakes.Count(mistake => mistake.Found is not null);
        output.WriteLine(
            $"| {name} | {right.Count} | {(name is Traps ? "-" : right.Count(place => place.Label.Kind is not Traps && place.Entry.IsRead(place.Label)))} "
                + $"| {Alarms(Severity.Error)} | {Alarms(Severity.Warning)} | {mistakes.Count} | {Found(Severity.Error)} | {Found(Severity.Warning)} | "
                + $"{Found(Severity.Note)} | {found} | {mistakes.Count(mistake => mistake.RightCheck)} | {Share(found, mistakes.Count)} |");
    }

    private static void Documents(TextWriter output, IReadOnlyList<Checked> reports)
    {
        output.WriteLine();
        output.WriteLine("| report | characters | countable | related | mistakes | found | false errors | false warnings | false notes |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var entry in reports)
        {
            var mistakes = Mistakes(entry).ToList();
            int Alarms(Severity severity) => entry.Alarms.Count(finding => finding.Severity == severity);
            output.WriteLine(
                $"| {entry.Report.Name} | {entry.Result.Characters} | {entry.Result.Countable} | {entry.Result.Related} "
                    + $"| {mistakes.Count} | {mistakes.Count(mistake => mistake.Found is not null)} | {Alarms(Severity.Error)} | {Alarms(Severity.Warning)} | "
                    + $"{Alarms(Severity.Note)} |");
        }
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0}%");

    private static void Explain(TextWriter output, Checked entry)
    {
        string Quote(TextSpan span) => entry.Report.Text[span.Start..span.End].ReplaceLineEndings(" ").Replace('\t', ' ');
        foreach (var mistake in Mistakes(entry).Where(mistake => !mistake.RightCheck))
        {
            output.WriteLine($"- {(mistake.Found is null ? "missed" : $"found by {string.Join(", ", mistake.Findings.Select(finding => finding.Code))}")}: "
                + $"{mistake.Report} ({mistake.Kind}): {Quote(mistake.Places[0].Span)}");
        }

        foreach (var finding in entry.Alarms)
        {
            output.WriteLine($"- alarm: {entry.Report.Name} {finding.Code} {finding.Severity} «{Quote(finding.Span)}» {finding.Stated} [{finding.Formula}] "
                + $"expected {finding.Expected}");
        }

        foreach (var label in entry.Report.Labels.Where(label => !label.Wrong && label.Kind is not Traps && !entry.IsRead(label)))
        {
            output.WriteLine($"- right, not read: {entry.Report.Name} ({label.Kind}): {Quote(label.Span)}");
        }
    }
}
