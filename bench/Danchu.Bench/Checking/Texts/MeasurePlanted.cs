using System.Text.RegularExpressions;
using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>
/// One slip after the other planted in the relations of the open texts that are labelled as holding: rules have seen the mistakes of these texts, but not
/// these. What rounding hides is planted too, so the share that is found never reaches a hundred.
/// </summary>
internal static partial class MeasurePlanted
{
    private const int MostTries = 50;
    private const int Before = 120;
    private const int Behind = 60;

    private static readonly string[] Kinds = ["breakdown_sum", "growth", "part_percent", "ratio_percent", "remainder"];

    public static int Run(string[] args)
    {
        var verbose = Arguments.Parse(args).ContainsKey("--verbose");
        var rows = Kinds.ToDictionary(kind => kind, _ => (Planted: 0, Found: 0), StringComparer.Ordinal);
        var elsewhere = 0;
        foreach (var text in LabelledText.Read(LabelledText.Open, Path.Combine(LabelledText.Open, LabelledText.LabelFile)))
        {
            foreach (var label in text.Labels.Where(label => label.Holds && !label.Trap && rows.ContainsKey(label.Kind)))
            {
                if (Plant(text, label) is not var (place, written))
                {
                    continue;
                }

                var slipped = text.Text[..place.Start] + written + text.Text[place.End..];
                var findings = New(text, slipped);
                var met = findings.FindAll(finding => place.Overlaps(finding.Span) || finding.Related.Any(place.Overlaps));
                elsewhere += findings.Count - met.Count;
                rows[label.Kind] = (rows[label.Kind].Planted + 1, rows[label.Kind].Found + (met.Count > 0 ? 1 : 0));
                if (verbose && met.Count == 0)
                {
                    Console.WriteLine(
                        $"- missed{(label.Local ? "" : ", scattered")} ({label.Kind}): {text.Name}: "
                            + $"{text.Text[place.Start..place.End]} → {Around(slipped, place)}");
                }
            }
        }

        Print(rows, elsewhere);
        return 0;
    }

    /// <summary>Errors and warnings that the text without the slip does not have.</summary>
    private static List<Finding> New(LabelledText text, string slipped) =>
        [.. Checker.Read(slipped, LabelledText.Options).Findings.Where(finding => finding.Severity > Severity.Note
            && !text.Result.Findings.Any(old => old.Span == finding.Span && string.Equals(old.Code, finding.Code, StringComparison.Ordinal)))];

    /// <summary>A figure of the quotation, years left out, with one digit for another or two that changed places.</summary>
    private static (TextSpan Place, string Written)? Plant(LabelledText text, Label label)
    {
        var span = label.Places[0];
        var dice = new Dice((ulong)((span.Start * 7919L) + text.Text.Length));
        var figures = Figures().Matches(text.Text[span.Start..span.End]).Where(match => !Years().IsMatch(match.Value)).ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        var figure = dice.Pick(figures);
        for (var k = 0; k < MostTries; k++)
        {
            var written = SlipDigit.In(figure.Value, dice);
            if (!string.Equals(written, figure.Value, StringComparison.Ordinal))
            {
                return (new(span.Start + figure.Index, span.Start + figure.Index + figure.Length), written);
            }
        }

        return null;
    }

    private static string Around(string text, TextSpan place) =>
        $"{text[Math.Max(0, place.Start - Before)..place.Start]}«{text[place.Start..place.End]}»{text[place.End..Math.Min(text.Length, place.End + Behind)]}"
            .ReplaceLineEndings(" ⏎ ").Replace('\t', '⇥');

    private static void Print(Dictionary<string, (int Planted, int Found)> rows, int elsewhere)
    {
        Console.WriteLine();
        Console.WriteLine("| slip planted in | planted | found | share |");
        Console.WriteLine("|---|---:|---:|---:|");
        var all = KeyValuePair.Create("all", (rows.Values.Sum(row => row.Planted), rows.Values.Sum(row => row.Found)));
        foreach (var (kind, (planted, found)) in rows.Append(all))
        {
            Console.WriteLine($"| {kind} | {planted} | {found} | {MeasureTexts.Share(found, planted)} |");
        }

        Console.WriteLine();
        Console.WriteLine($"Errors and warnings elsewhere that the slips brought: {elsewhere}.");
    }

    [GeneratedRegex(@"\d[\d.,]*\d|\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Years();
}
