using System.Text.RegularExpressions;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>A check is code, sentence and examples; without them it is refused here.</summary>
public sealed class CheckExamplesTests
{
    public static TheoryData<string> Codes => [.. Checker.Checks.Select(check => check.Code)];

    public static TheoryData<string, string> Failing => Examples(check => check.Fails);

    public static TheoryData<string, string> Passing => Examples(check => check.Passes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Describe_EveryCheck_HasCodeSentencesAndExamples(string code)
    {
        var check = Checker.Checks.Single(check => string.Equals(check.Code, code, StringComparison.Ordinal));

        Regex.IsMatch(code, "^[A-Z][1-9][0-9]{2}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).ShouldBeTrue();
        check.Vietnamese.ShouldEndWith(".");
        check.English.ShouldEndWith(".");
        check.Fails.ShouldNotBeEmpty();
        check.Passes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Describe_AllChecks_HaveDifferentCodes() =>
        Checker.Checks.Select(check => check.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(Checker.Checks.Count);

    [Theory]
    [MemberData(nameof(Failing))]
    public void Read_FailingExample_IsFound(string code, string text) =>
        Read(code, text).Findings.Select(finding => finding.Code).ShouldContain(code, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Passing))]
    public void Read_PassingExample_IsSilent(string code, string text) =>
        Read(code, text).Findings.Select(finding => $"{finding.Code} {finding.Stated}").ShouldBeEmpty();

    private static CheckResult Read(string code, string text) =>
        Checker.Read(text, Checker.Checks.Single(check => string.Equals(check.Code, code, StringComparison.Ordinal)).ExampleOptions);

    private static TheoryData<string, string> Examples(Func<CheckDescription, IReadOnlyList<string>> choose)
    {
        var data = new TheoryData<string, string>();
        foreach (var check in Checker.Checks)
        {
            foreach (var text in choose(check))
            {
                data.Add(check.Code, text);
            }
        }

        return data;
    }
}
