using Danchu.Bench.Checking;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>
/// The passages of bench/Danchu.Bench/Checking/Blind, labelled before they were checked: what is right stays silent, what was once found stays found.
/// </summary>
public sealed class BlindPassagesTests
{
    /// <summary>A class against bands given in prose is not computed (docs/accuracy.md).</summary>
    private static readonly string[] Missed = ["blind-1.txt:197"];

    public static TheoryData<string> Right => Names(passage => passage.Wrong is null);

    public static TheoryData<string> Wrong => Names(passage => passage.Wrong is not null);

    [Theory]
    [MemberData(nameof(Right))]
    public void Read_RightPassage_IsSilent(string name) =>
        Checker.Read(Find(name).Text).Findings
            .Where(finding => finding.Severity > Severity.Note)
            .Select(finding => $"{finding.Code} {finding.Stated} {finding.Formula}")
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_WrongPassage_FindsTheMistakeAndNothingElse(string name)
    {
        var passage = Find(name);

        var findings = Checker.Read(passage.Text).Findings;

        findings.Any(finding => MeasureBlind.Hits(passage, finding)).ShouldBe(!Missed.Contains(name, StringComparer.Ordinal));
        findings.Where(finding => finding.Severity > Severity.Note && !MeasureBlind.Hits(passage, finding)).ShouldBeEmpty();
    }

    private static BlindPassage Find(string name) =>
        Passages().Single(entry => string.Equals(entry.Name, name, StringComparison.Ordinal)).Passage;

    private static TheoryData<string> Names(Func<BlindPassage, bool> choose) =>
        [.. Passages().Where(entry => choose(entry.Passage)).Select(entry => entry.Name)];

    private static IEnumerable<(string Name, BlindPassage Passage)> Passages() =>
        BlindPassage.Files.SelectMany(file => BlindPassage.Read(file).Select(passage => ($"{Path.GetFileName(file)}:{passage.Line}", passage)));
}
