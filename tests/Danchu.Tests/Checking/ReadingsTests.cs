using System.Globalization;
using Danchu.Bench.Checking;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>
/// readings.txt: sentences and tables as strangers write them, class by class, in three directions. What is wrong is found once and nothing else is, what
/// holds is read as holding, what only looks like a relation stays silent.
/// </summary>
public sealed class ReadingsTests
{
    private static readonly (string Outcome, string Codes, string Text)[] Readings =
        [.. File.ReadLines(Path.Combine(BlindPassage.Root, "tests", "Danchu.Tests", "Checking", "readings.txt"))
            .Where(line => line is ['W' or 'H' or 'S', '|', ..])
            .Select(line => line.Split('|', 3))
            .Select(parts => (parts[0], parts[1], parts[2].Replace('⏎', '\n').Replace('⇥', '\t')))];

    public static TheoryData<string> Wrong => Of("W");

    public static TheoryData<string> Holding => Of("H");

    public static TheoryData<string> Silent => Of("S");

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_WhatIsWrong_IsFoundOnce(string text)
    {
        var finding = Findings(text).ShouldHaveSingleItem();

        CodesOf("W", text).Split(',').ShouldContain(finding.Code, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Holding))]
    public void Read_WhatHolds_IsReadWithItsValue(string text)
    {
        var claims = Checker.Read(text).Claims.Where(claim => claim.Verdict != Verdict.Contradicts).ToList();

        Findings(text).ShouldBeEmpty();
        foreach (var code in CodesOf("H", text).Split(','))
        {
            claims.Select(claim => code.Contains('=', StringComparison.Ordinal) ? Written(claim) : claim.Code).ShouldContain(code, StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Read_WhatOnlyLooksWrong_StaysSilent(string text) => Findings(text).ShouldBeEmpty();

    private static List<Finding> Findings(string text) => [.. Checker.Read(text).Findings.Where(finding => finding.Severity > Severity.Note)];

    private static string Written(Claim claim) => string.Create(CultureInfo.InvariantCulture, $"{claim.Code}={claim.Stated:0.####}");

    private static string CodesOf(string outcome, string text) => Readings.First(reading => reading.Outcome[0] == outcome[0]
        && string.Equals(reading.Text, text, StringComparison.Ordinal)).Codes;

    private static TheoryData<string> Of(string outcome) =>
        [.. Readings.Where(reading => string.Equals(reading.Outcome, outcome, StringComparison.Ordinal)).Select(reading => reading.Text)];
}
