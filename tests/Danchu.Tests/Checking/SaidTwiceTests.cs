using Danchu.Bench.Checking;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>said-twice.txt: the body against annexes and tables, a scale left out, and figures that only look like one quantity.</summary>
public sealed class SaidTwiceTests
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(BlindPassage.Root, "tests", "Danchu.Tests", "Checking", "said-twice.txt"))
            .Where(line => line is ['W' or 'H' or 'S', '|', ..])];

    public static TheoryData<string, string> Wrong => [.. Lines.Where(line => line[0] == 'W').Select(line => line.Split('|', 3)).Select(p => (p[1], p[2]))];

    public static TheoryData<string, string> Equal => [.. Lines.Where(line => line[0] == 'H').Select(line => line.Split('|', 3)).Select(p => (p[1], p[2]))];

    public static TheoryData<string> Other => [.. Lines.Where(line => line[0] == 'S').Select(line => line.Split('|', 2)[1])];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_OneQuantityInTwoFigures_IsAWarning(string figure, string text)
    {
        var (written, result) = Read(text);

        var finding = result.Findings.Where(finding => finding.Code == "G302").ShouldHaveSingleItem();
        (finding.Severity, written[finding.Span.Start..finding.Span.End]).ShouldBe((Severity.Warning, figure));
    }

    [Theory]
    [MemberData(nameof(Equal))]
    public void Read_OneQuantityInOneFigure_IsReadTwice(string figure, string text)
    {
        var (written, result) = Read(text);

        result.Findings.ShouldNotContain(finding => finding.Code == "G302");
        result.Claims.Where(claim => claim.Code == "G302" && claim.Verdict == Verdict.Holds)
            .Select(claim => written[claim.Figures[0].Start..claim.Figures[0].End]).ShouldContain(figure, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Other))]
    public void Read_AnotherQuantity_StaysSilent(string text) => Read(text).Result.Findings.ShouldNotContain(finding => finding.Code == "G302");

    private static (string Text, CheckResult Result) Read(string text)
    {
        var written = text.Replace('⏎', '\n').Replace('⇥', '\t');
        return (written, Checker.Read(written));
    }
}
