using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>One hash over every number, claim and finding of all samples and of many torn texts: a change that is only for speed leaves it as it was.</summary>
internal static class DigestResults
{
    public static int Run(string count)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var register = ReadRegister.OfTheRepository();
        var texts = BlindReport.Files.Select(file => BlindReport.Read(file).Text)
            .Concat(BlindPassage.Files.SelectMany(BlindPassage.Read).Select(passage => passage.Text))
            .Concat(Enumerable.Range(1, 300).Select(seed => MakeReport.Make((ulong)seed, null).Text))
            .Concat(Enumerable.Range(1, int.Parse(count, CultureInfo.InvariantCulture)).Select(seed => Fuzz.Tear(new Dice((ulong)seed))));
        var (checkedTexts, findings) = (0, 0);
        foreach (var text in texts)
        {
            var result = Checker.Read(text, new() { Register = register });
            hash.AppendData(Encoding.UTF8.GetBytes(Write(result)));
            (checkedTexts, findings) = (checkedTexts + 1, findings + result.Findings.Count);
        }

        Console.WriteLine($"{checkedTexts} texts, {findings} findings, {Convert.ToHexStringLower(hash.GetHashAndReset())}");
        return 0;
    }

    private static string Write(CheckResult result)
    {
        var written = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{result.Characters} {result.ReportDate:yyyy-MM-dd} {result.Countable} {result.Related}\n");
        foreach (var number in result.Numbers)
        {
            written.Append(CultureInfo.InvariantCulture, $"{number}\n");
        }

        foreach (var claim in result.Claims)
        {
            written.Append(
                CultureInfo.InvariantCulture, $"{claim.Code} {claim.Span} {claim.Verdict} {claim.Stated} {claim.Computed} {string.Join(' ', claim.Figures)}\n");
        }

        foreach (var finding in result.Findings)
        {
            written.Append(CultureInfo.InvariantCulture, $"{finding.Code} {finding.Severity} {finding.Span} {finding.Stated} {finding.Expected} "
                + $"{finding.Formula} {string.Join(' ', finding.Related)}\n");
        }

        return written.ToString();
    }
}
