using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>How fast texts are checked, beside a source-generated regex that only finds the numbers of the same text, in one run.</summary>
internal static partial class MeasureSpeed
{
    private const int Rounds = 7;

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Figures { get; }

    public static int Run()
    {
        var report = Report(36_000);
        var (check, scan) = (Time(report, Check, 40), Time(report, Scan, 40));
        Console.WriteLine("| text | UTF-8 | check | MB/s | bare scan | MB/s | check / scan |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Print("one report of 12 pages", report, check, scan);
        foreach (var characters in new[] { 100_000, 1_000_000, 4_000_000, 8_000_000 })
        {
            var text = Report(characters);
            Print(string.Create(CultureInfo.InvariantCulture, $"{characters / 1000} thousand characters"), text, Time(text, Check, 1), Time(text, Scan, 1));
        }

        Console.WriteLine();
        Console.WriteLine("Best of 7 rounds each; \"check / scan\" is the speed of checking against the speed of the scan.");
        return 0;
    }

    private static int Check(string text) => Checker.Read(text).Findings.Count;

    private static int Scan(string text) => Figures.Count(text);

    private static string Report(int characters)
    {
        var text = new StringBuilder(characters + 5000);
        for (var seed = 1UL; text.Length < characters; seed++)
        {
            var made = MakeReport.Make(seed, null).Text;
            text.Append(text.Length == 0 ? made : made[made.IndexOf("I. KH", StringComparison.Ordinal)..]);
            // Synthetic reports are all figures; real ones are mostly prose.
            for (var i = 0; i < 12; i++)
                text.Append(Vocabulary.Filler[i % 3 == 2 ? 3 : i % 2]).Append(i % 4 == 3 ? "\n\n" : " ");
        }

        return text.ToString();
    }

    private static TimeSpan Time(string text, Func<string, int> work, int times)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
                work(text);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return best / times;
    }

    private static void Print(string name, string text, TimeSpan check, TimeSpan scan)
    {
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {megabytes:0.00} MB | {check.TotalMilliseconds:0.00} ms | {megabytes / check.TotalSeconds:0.0} | {scan.TotalMilliseconds:0.00} ms | {megabytes / scan.TotalSeconds:0} | {scan / check:0.000} |"));
    }
}
