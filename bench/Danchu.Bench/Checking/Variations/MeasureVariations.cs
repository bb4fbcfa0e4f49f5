using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking.Variations;

/// <summary>
/// The same relations as different offices phrase them: how often a planted slip is found, how often what is right is read and stays quiet, phrasing by
/// phrasing. Half of the passages stand alone, half among others of other fields.
/// </summary>
internal static class MeasureVariations
{
    private sealed record Row(Phrasing Phrasing)
    {
        public int Right { get; set; }

        public int Read { get; set; }

        public int Alarmed { get; set; }

        public int AlarmedAsError { get; set; }

        public int Wrong { get; set; }

        public int Found { get; set; }

        public int AsError { get; set; }
    }

    public static int Run(string[] args)
    {
        var options = Arguments.Parse(args);
        var draws = int.Parse(options.GetValueOrDefault("--draws", "40"), System.Globalization.CultureInfo.InvariantCulture);
        var kind = options.GetValueOrDefault("--kind", "");
        var (phrasings, fields) = (Phrasing.Read(options.GetValueOrDefault("--file", "phrasings.txt")), Field.Read());
        var rows = new List<Row>();
        foreach (var (at, phrasing) in phrasings.Index().Where(each => kind.Length == 0 || string.Equals(each.Item.Kind, kind, StringComparison.Ordinal)))
        {
            var row = new Row(phrasing);
            for (var k = 0; k < draws; k++)
            {
                var dice = new Dice((ulong)((at * 1000) + k + 1));
                Try(row, phrasings, fields, dice, slip: k % 2 == 1, options.ContainsKey("--verbose"));
            }

            rows.Add(row);
        }

        Print(rows);
        return 0;
    }

    private static void Try(Row row, List<Phrasing> phrasings, List<Field> fields, Dice dice, bool slip, bool verbose)
    {
        var field = dice.Pick(fields);
        if (WritePhrasing.Of(row.Phrasing, field, dice, slip) is not { } written)
        {
            return;
        }

        var (before, behind) = (dice.Often(50) ? Other(phrasings, fields, field, dice) : "", dice.Often(50) ? Other(phrasings, fields, field, dice) : "");
        var text = before + written.Text + "\n" + behind;
        var figures = written.Figures.Select(figure => new TextSpan(figure.Start + before.Length, figure.End + before.Length)).ToList();
        var result = Checker.Read(text);
        var findings = result.Findings.Where(finding => finding.Severity > Severity.Note).ToList();
        var met = findings.FindAll(finding => figures.Exists(figure => figure.Overlaps(finding.Span) || finding.Related.Any(figure.Overlaps)));
        if (slip)
        {
            row.Wrong++;
            row.Found += met.Count > 0 ? 1 : 0;
            row.AsError += met.Exists(finding => finding.Severity == Severity.Error) ? 1 : 0;
        }
        else
        {
            row.Right++;
            row.Read += result.Claims.Any(claim => claim.Verdict != Verdict.Contradicts && figures.Exists(figure => claim.Figures.Contains(figure))) ? 1 : 0;
        }

        var alarms = slip ? findings.Except(met).ToList() : findings;
        row.Alarmed += alarms.Count > 0 ? 1 : 0;
        row.AlarmedAsError += alarms.Exists(finding => finding.Severity == Severity.Error) ? 1 : 0;
        if (verbose && (alarms.Count > 0 || (slip && met.Count == 0)))
        {
            Explain(text, written, alarms);
        }
    }

    /// <summary>Something right of another field before or behind, in the same paragraph or another.</summary>
    private static string Other(List<Phrasing> phrasings, List<Field> fields, Field field, Dice dice)
    {
        var other = dice.Pick(fields.Where(each => each != field).ToList());
        return WritePhrasing.Of(dice.Pick(phrasings), other, dice, slip: false)!.Text + dice.Pick(" ", "\n");
    }

    private static void Explain(string text, WrittenPhrasing written, List<Finding> alarms)
    {
        Console.WriteLine(alarms.Count == 0 ? $"- missed: {PrintLabels.OneLine(written.Text)}" : $"- alarm: {PrintLabels.OneLine(text)}");
        foreach (var alarm in alarms)
        {
            Console.WriteLine($"    {alarm.Code} {alarm.Severity} «{text[alarm.Span.Start..alarm.Span.End]}» {alarm.Formula}");
        }
    }

    private static void Print(List<Row> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| kind | phrasings | slips | found | as error | right | read | alarmed | as error |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in rows.GroupBy(row => row.Phrasing.Kind, StringComparer.Ordinal))
        {
            Console.WriteLine($"| {kind.Key} | {kind.Count()} {Figures([.. kind])}");
        }

        Console.WriteLine($"| all | {rows.Count} {Figures(rows)}");
        Console.WriteLine();
        Console.WriteLine("| phrasing | slips | found | as error | right | read | alarmed | as error |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows.OrderBy(row => row.Phrasing.Kind, StringComparer.Ordinal).ThenBy(row => row.Found * 100 / Math.Max(1, row.Wrong)))
        {
            Console.WriteLine($"| {row.Phrasing.Kind}: {row.Phrasing.Text.Replace('|', '¦')} {Figures([row])}");
        }
    }

    private static string Figures(List<Row> rows)
    {
        var (wrong, right) = (rows.Sum(row => row.Wrong), rows.Sum(row => row.Right));
        return $"| {wrong} | {Share(rows.Sum(row => row.Found), wrong)} | {Share(rows.Sum(row => row.AsError), wrong)} "
            + $"| {right} | {Share(rows.Sum(row => row.Read), right)} | {rows.Sum(row => row.Alarmed)} | {rows.Sum(row => row.AlarmedAsError)} |";
    }

    private static string Share(int part, int whole) => Texts.MeasureTexts.Share(part, whole);
}
