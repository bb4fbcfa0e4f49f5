using Danchu.Bench.Checking;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>separators.txt, in both directions: dots and commas in the wrong places with what was most likely meant, and what only looks like them.</summary>
public sealed class SeparatorsTests
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(BlindPassage.Root, "tests", "Danchu.Tests", "Checking", "separators.txt"))
            .Where(line => line is ['W' or 'S', '|', ..])];

    public static TheoryData<string, string> Wrong => [.. Lines.Where(line => line[0] == 'W').Select(line => line.Split('|', 3)).Select(p => (p[1], p[2]))];

    public static TheoryData<string> Right => [.. Lines.Where(line => line[0] == 'S').Select(line => line.Split('|', 2)[1])];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_MisplacedSeparator_IsFoundWithWhatWasMeant(string meant, string text)
    {
        var finding = Findings(text).ShouldHaveSingleItem();

        (finding.Severity, finding.Expected).ShouldBe((Severity.Warning, meant));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void Read_WhatIsWrittenRight_StaysSilent(string text) => Findings(text).Select(finding => finding.Stated).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Findings(string text) =>
        [.. Checker.Read(text.Replace('⏎', '\n').Replace('⇥', '\t')).Findings.Where(finding => finding.Code == "N901")];
}
