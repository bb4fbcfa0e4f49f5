using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Documents that the program writes of real figures, half of them with one slip in a figure that another fixes: what is true is known.</summary>
internal static class MeasureFacts
{
    public static void Run(int count, ulong seed, bool verbose, TextWriter output)
    {
        var units = FactsUnit.All();
        var rows = PinnedFigures.Kinds.ToDictionary(kind => kind, _ => new List<Severity?>(), StringComparer.Ordinal);
        var (alarms, notes) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var dice = new Dice(seed + (ulong)i);
            var document = FactsDocument.Make(units[i % units.Count], dice);
            var slipped = i / units.Count % 2 == 1 ? document.Slipped(dice) : null;
            var text = slipped?.Text ?? document.Text;
            var findings = Checker.Read(text).Findings;
            bool Hits(Finding finding) => slipped is { } planted
                && planted.Pin.Places.Any(place => place.Overlaps(finding.Span) || finding.Related.Any(place.Overlaps));
            if (slipped is { } slip)
            {
                rows[slip.Pin.Kind].Add(findings.Where(Hits).Select(finding => (Severity?)finding.Severity).Max());
            }

            alarms += findings.Count(finding => finding.Severity > Severity.Note && !Hits(finding));
            notes += findings.Count(finding => finding.Severity == Severity.Note && !Hits(finding));
            foreach (var finding in findings.Where(finding => verbose && !Hits(finding)))
            {
                output.WriteLine($"- alarm, document {i}: {finding.Code} {finding.Severity} [{finding.Formula}] in "
                    + text[Math.Max(0, finding.Span.Start - 90)..Math.Min(text.Length, finding.Span.End + 60)].ReplaceLineEndings(" ⏎ "));
            }
        }

        output.WriteLine($"{count} documents of the figures of {units.Count} units and years, seed {seed}; {rows.Values.Sum(row => row.Count)} with one slip.");
        output.WriteLine();
        output.WriteLine("| slip | planted | as error | as warning | as note | missed |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (kind, row) in rows)
        {
            int As(Severity? severity) => row.Count(found => found == severity);
            output.WriteLine($"| {kind} | {row.Count} | {As(Severity.Error)} | {As(Severity.Warning)} | {As(Severity.Note)} | {As(null)} |");
        }

        output.WriteLine();
        output.WriteLine($"False alarms (errors and warnings where nothing was planted): {alarms}; notes: {notes}.");
    }
}
