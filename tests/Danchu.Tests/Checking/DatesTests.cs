using Danchu.Bench.Checking;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>dates.txt, in both directions: days that no calendar has and periods that run backwards.</summary>
public sealed class DatesTests
{
    private static readonly string[][] Lines =
        [.. File.ReadLines(Path.Combine(BlindPassage.Root, "tests", "Danchu.Tests", "Checking", "dates.txt"))
            .Where(line => line is ['W' or 'S', '|', ..])
            .Select(line => line.Split('|', 3))];

    public static TheoryData<string, string> Wrong => [.. Lines.Where(line => line[0] == "W").Select(line => (line[1], line[2]))];

    public static TheoryData<string> Right => [.. Lines.Where(line => line[0] == "S").Select(line => line[2])];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_ImpossibleDateOrPeriod_IsFound(string code, string text) => Codes(text).ShouldContain(code, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Right))]
    public void Read_DateThatMayBe_StaysSilent(string text) => Codes(text).Where(code => code is ['D', ..] or "N901").ShouldBeEmpty();

    private static IEnumerable<string> Codes(string text) => Checker.Read(text).Findings.Select(finding => finding.Code);
}
