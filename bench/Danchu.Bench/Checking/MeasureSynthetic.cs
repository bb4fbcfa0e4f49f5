using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Recall and false alarms over made reports, half of them clean, half with one planted slip.</summary>
internal static class MeasureSynthetic
{
    public static void Run(int count, ulong seed, bool verbose, TextWriter output)
    {
        var kinds = Passage.All.Select(passage => passage.Kind).ToArray();
        var rows = kinds.ToDictionary(kind => kind, _ => (Planted: 0, Errors: 0, Warnings: 0, Notes: 0), StringComparer.Ordinal);
        var (alarms, reportsWithAlarm, notes) = (0, 0, 0);
        var shown = 0;
        for (var i = 0; i < count; i++)
        {
            var kind = i % 2 == 0 ? null : kinds[i / 2 % kinds.Length];
            var report = MakeReport.Make(seed + (ulong)i, kind);
            var findings = Checker.Read(report.Text).Findings;
            var hits = findings.Where(finding => Hits(finding, report)).ToList();
            var others = findings.Where(finding => !Hits(finding, report) && finding.Severity > Severity.Note).ToList();
            notes += findings.Count(finding => !Hits(finding, report) && finding.Severity == Severity.Note);
            alarms += others.Count;
            reportsWithAlarm += others.Count > 0 ? 1 : 0;
            if (kind is not null)
            {
                rows[kind] = Count(rows[kind], hits);
            }

            foreach (var finding in verbose ? others : [])
            {
                output.WriteLine($"- alarm, seed {seed + (ulong)i}: {finding.Code} {finding.Severity} {Around(report.Text, finding.Span)} [{finding.Formula}]");
            }

            if (verbose && kind is not null && hits.Count == 0 && shown++ < 60)
            {
                output.WriteLine($"- miss, seed {seed + (ulong)i} ({kind}): "
                    + $"{report.Text[report.Planted!.Value.Start..report.Planted.Value.End].ReplaceLineEndings(" ⏎ ").Replace('\t', ' ')}");
            }
        }

        Print(output, count, seed, rows, alarms, reportsWithAlarm, notes);
    }

    private static bool Hits(Finding finding, SyntheticReport report) =>
        report.Planted is { } planted && (planted.Overlaps(finding.Span) || finding.Related.Any(planted.Overlaps));

    private static (int Planted, int Errors, int Warnings, int Notes) Count((int Planted, int Errors, int Warnings, int Notes) row, List<Finding> hits)
    {
        row.Planted++;
        if (hits.Count == 0)
        {
            return row;
        }

        switch (hits.Max(finding => finding.Severity))
        {
            case Severity.Error: row.Errors++; break;
            case Severity.Warning: row.Warnings++; break;
            default: row.Notes++; break;
        }

        return row;
    }

    private static void Print(
        TextWriter output, int count, ulong seed, Dictionary<string, (int Planted, int Errors, int Warnings, int Notes)> rows, int alarms, int reportsWithAlarm,
        int notes)
    {
        output.WriteLine();
        output.WriteLine($"{count} synthetic reports, seed {seed}: {count - (count / 2)} clean, {count / 2} with one slip.");
        output.WriteLine();
        output.WriteLine("| slip | planted | as error | as warning | as note | missed | recall |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (kind, row) in rows.Append(KeyValuePair.Create("all", (
            rows.Values.Sum(row => row.Planted), rows.Values.Sum(row => row.Errors), rows.Values.Sum(row => row.Warnings), rows.Values.Sum(row => row.Notes)))))
        {
            var (planted, errors, warnings, asNotes) = row;
            var found = errors + warnings + asNotes;
            output.WriteLine(FormattableString.Invariant(
                $"| {kind} | {planted} | {errors} | {warnings} | {asNotes} | {planted - found} | {(planted == 0 ? 0 : 100.0 * found / planted):0.0}% |"));
        }

        output.WriteLine();
        output.WriteLine($"False alarms (errors and warnings where nothing was planted): {alarms}, in {reportsWithAlarm} of {count} reports; notes: {notes}.");
    }

    private static string Around(string text, TextSpan span) =>
        $"{text[Math.Max(0, span.Start - 90)..span.Start]}«{text[span.Start..span.End]}»{text[span.End..Math.Min(text.Length, span.End + 120)]}"
            .ReplaceLineEndings(" ⏎ ")
            .Replace('\t', ' ');
}
