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
        WarmUp(report);
        Console.WriteLine("| text | UTF-8 | check | MB/s | bare scan | MB/s | check / scan |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Print("one report of 12 pages", report, 40);
        foreach (var characters in new[] { 100_000, 1_000_000, 4_000_000, 8_000_000 })
        {
            var text = Report(characters);
            Print(string.Create(CultureInfo.InvariantCulture, $"{characters / 1000} thousand characters"), text, 1);
        }

        Console.WriteLine();
        Console.WriteLine("Best of 7 rounds each; \"check / scan\" is the speed of checking against the speed of the scan.");
        return 0;
    }

    /// <summary>Both sides must be compiled for good before the first of them is timed.</summary>
    private static void WarmUp(string report)
    {
        for (var i = 0; i < 400; i++)
        {
            Check(report);
            Scan(report);
        }

        Thread.Sleep(500);
        for (var i = 0; i < 100; i++)
        {
            Check(report);
        }
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
            {
                text.Append(Vocabulary.Filler[i % 3 == 2 ? 3 : i % 2]).Append(i % 4 == 3 ? "\n\n" : " ");
            }
        }

        return text.ToString();
    }

    /// <summary>Turn by turn, so that whatever else the machine does falls on both sides; the best round of each.</summary>
    private static (TimeSpan Check, TimeSpan Scan) Time(string text, int times)
    {
        var (check, scan) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            check = Best(check, text, Check, times);
            scan = Best(scan, text, Scan, times);
        }

        return (check / times, scan / times);
    }

    private static TimeSpan Best(TimeSpan best, string text, Func<string, int> work, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            work(text);
        }

        return clock.Elapsed < best ? clock.Elapsed : best;
    }

    private static void Print(string name, string text, int times)
    {
        var (check, scan) = Time(text, times);
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {megabytes:0.00} MB | {check.TotalMilliseconds:0.00} ms | {megabytes / check.TotalSeconds:0.0} | {scan.TotalMilliseconds:0.00} ms | "
                + $"{megabytes / scan.TotalSeconds:0} | {scan / check:0.000} |"));
    }
}
