using Danchu.Checking;
using Danchu.Core.Rules;
using static Danchu.Tests.Rules.RuleSeed;

namespace Danchu.Tests.Rules;

public sealed class LintRulesTests
{
    [Fact]
    public void Of_LessAndItsContrary_AreFound() => Lint(
        Rule("a", RuleComparison.Less, "b", key: "mot"), Rule("a", RuleComparison.AtLeast, "b", key: "hai"))
        .ShouldBe(["mot: trái với quy tắc “hai”: không số liệu nào theo được cả hai."]);

    [Fact]
    public void Of_AChainThatEndsBeforeItBegan_IsFound() => Lint(
        Rule("a", RuleComparison.Less, "b", key: "mot"), Rule("b", RuleComparison.AtMost, "c", key: "hai"), Rule("c", RuleComparison.Equal, "a", key: "ba"))
        .ShouldHaveSingleItem().ShouldStartWith("mot: trái với quy tắc “hai”");

    [Fact]
    public void Of_ContraryRulesOfDifferentKindsOfUnit_Pass()
    {
        var (one, other) = (Rule("a", RuleComparison.Less, "b", key: "mot"), Rule("a", RuleComparison.AtLeast, "b", key: "hai"));
        one.ForKinds.Add(Core.Organisations.OrganisationKind.Commune);
        other.ForKinds.Add(Core.Organisations.OrganisationKind.Agency);

        Lint(one, other).ShouldBeEmpty();
    }

    [Fact]
    public void Of_TheSameSaidTwice_IsFound() => Lint(
        Rule("a", RuleComparison.AtMost, "b", key: "mot"), Rule("b", RuleComparison.AtLeast, "a", key: "hai"))
        .ShouldBe(["hai: nói cùng một điều với quy tắc “mot”."]);

    [Fact]
    public void Of_BoundsThatDoNotMeet_AreFound()
    {
        var (one, other) = (Bounds("a", 1, 5).Rule, Bounds("a", 6, 9).Rule);

        LintRules.Of([RuleReading.Of(one), RuleReading.Of(other)], []).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Of_ARuleNoFormAsksAllOf_IsFound()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal) { "a", "c" };

        LintRules.Of([RuleReading.Of(Rule("a", RuleComparison.AtMost, "b", key: "mot"))], [asked]).ShouldHaveSingleItem().Message
            .ShouldBe("không biểu, đề cương nào hỏi đủ các chỉ tiêu của quy tắc này.");
    }

    private static IEnumerable<string> Lint(params ValidationRule[] rules) =>
        LintRules.Of([.. rules.Select(RuleReading.Of)], []).Select(finding => $"{finding.Rule}: {finding.Message}");
}
