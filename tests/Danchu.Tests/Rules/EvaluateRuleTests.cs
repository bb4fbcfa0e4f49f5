using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Rules;
using static Danchu.Tests.Rules.RuleSeed;

namespace Danchu.Tests.Rules;

public sealed class EvaluateRuleTests
{
    private static readonly string[] Words = ["", "kps", "ccsl", "0", "1", "2", "7", "12", "100", "1250", "0.5"];

    [Theory]
    [InlineData("5", RuleComparison.AtMost, "5", RuleVerdict.Holds)]
    [InlineData("6", RuleComparison.AtMost, "5", RuleVerdict.Broken)]
    [InlineData("5", RuleComparison.Less, "5", RuleVerdict.Broken)]
    [InlineData("5", RuleComparison.Equal, "5", RuleVerdict.Holds)]
    [InlineData("5", RuleComparison.Equal, "4", RuleVerdict.Broken)]
    [InlineData("4", RuleComparison.AtLeast, "5", RuleVerdict.Broken)]
    [InlineData("kps", RuleComparison.AtMost, "0", RuleVerdict.Holds)]
    [InlineData("1", RuleComparison.AtMost, "kps", RuleVerdict.Broken)]
    [InlineData("1", RuleComparison.AtMost, "", RuleVerdict.Unknown)]
    [InlineData("ccsl", RuleComparison.AtMost, "5", RuleVerdict.Unknown)]
    public void Comparison_Figures_AreHeldAgainstEachOther(string a, RuleComparison comparison, string b, RuleVerdict verdict) =>
        EvaluateRule.Of(Reading("a", comparison, "b"), Figures(("a", a, ""), ("b", b, ""))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("350/1195", RuleVerdict.Holds)]
    [InlineData("1600/1195", RuleVerdict.Broken)]
    [InlineData("kps", RuleVerdict.Unknown)]
    public void Comparison_OfARatio_KnowsItsTwoNumbers(string ratio, RuleVerdict verdict) =>
        EvaluateRule.Of(Reading("r.tu", RuleComparison.AtMost, "r.mau"), Figures(("r", ratio, ""))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("132", "kps", RuleVerdict.Broken)]
    [InlineData("132", "0", RuleVerdict.Broken)]
    [InlineData("132", "2", RuleVerdict.Holds)]
    [InlineData("132", "", RuleVerdict.Unknown)]
    [InlineData("kps", "", RuleVerdict.Holds)]
    [InlineData("0", "0", RuleVerdict.Holds)]
    [InlineData("", "0", RuleVerdict.Unknown)]
    public void Requirement_Participants_NeedAMeeting(string people, string meetings, RuleVerdict verdict) =>
        EvaluateRule.Of(RuleReading.Of(Rule("p", right: "m", kind: RuleKind.Requirement)), Figures(("p", people, ""), ("m", meetings, ""))).Verdict
            .ShouldBe(verdict);

    [Theory]
    [InlineData("1350", "135", RuleVerdict.Broken)]
    [InlineData("1349", "135", RuleVerdict.Holds)]
    [InlineData("135", "1350", RuleVerdict.Broken)]
    [InlineData("9", "1", RuleVerdict.Holds)]
    [InlineData("19", "1", RuleVerdict.Holds)]
    [InlineData("20", "1", RuleVerdict.Broken)]
    [InlineData("500", "kps", RuleVerdict.Unknown)]
    [InlineData("500", "", RuleVerdict.Unknown)]
    [InlineData("kps", "500", RuleVerdict.Holds)]
    public void Change_TenTimes_IsBrokenAboveItsFloor(string now, string before, RuleVerdict verdict) =>
        EvaluateRule.Of(Change("a", times: 10, floor: 20), Figures(("a", now, before))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("120", "100", RuleVerdict.Holds)]
    [InlineData("121", "100", RuleVerdict.Broken)]
    [InlineData("79", "100", RuleVerdict.Broken)]
    [InlineData("0", "100", RuleVerdict.Broken)]
    public void Change_Share_IsOfThePreviousValue(string now, string before, RuleVerdict verdict) =>
        EvaluateRule.Of(Change("a", share: 20), Figures(("a", now, before))).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData("2", RuleVerdict.Broken)]
    [InlineData("3", RuleVerdict.Holds)]
    [InlineData("60", RuleVerdict.Holds)]
    [InlineData("61", RuleVerdict.Broken)]
    [InlineData("ccsl", RuleVerdict.Unknown)]
    public void Bounds_AreInclusive(string value, RuleVerdict verdict) =>
        EvaluateRule.Of(Bounds("a", 3, 60), Figures(("a", value, ""))).Verdict.ShouldBe(verdict);

    [Fact]
    public void Anything_WithAFigureMissing_IsNeverBroken()
    {
        var random = new Random(12);
        for (var round = 0; round < 2_000; round++)
        {
            var keys = new[] { "a", "b", "c" };
            var rule = Any(random, keys);
            var missing = keys[random.Next(3)];
            var figures = Figures([.. keys.Select(key => (key, key == missing ? random.Next(2) == 0 ? "" : "ccsl" : Some(random), Some(random)))]);

            if (rule.Terms.Any(term => term.Indicator == missing))
            {
                EvaluateRule.Of(rule, figures).Verdict.ShouldNotBe(RuleVerdict.Broken, rule.Rule.Left + " | " + rule.Rule.Right);
            }
        }
    }

    [Fact]
    public void Comparison_OfScaledFigures_AnswersTheSame()
    {
        var random = new Random(13);
        for (var round = 0; round < 1_000; round++)
        {
            var (left, right) = (Sum(random, "a", "b"), Sum(random, "c", "d"));
            var rule = Reading(left, (RuleComparison)random.Next(4), right);
            var values = new[] { "a", "b", "c", "d" }.ToDictionary(key => key, _ => (decimal)random.Next(0, 40), StringComparer.Ordinal);
            var scale = random.Next(1, 5000);

            Verdict(rule, values, scale).ShouldBe(Verdict(rule, values, 1), $"{left} {rule.Rule.Comparison} {right} × {scale}");
        }
    }

    [Fact]
    public void Comparison_TermsInAnyOrderAndOnEitherSide_AnswersTheSame()
    {
        var random = new Random(14);
        for (var round = 0; round < 1_000; round++)
        {
            var values = new[] { "a", "b", "c" }.ToDictionary(key => key, _ => (decimal)random.Next(0, 9), StringComparer.Ordinal);
            var one = Reading("a + 2 * b", RuleComparison.AtMost, "3 * c");

            Verdict(Reading("2 * b + a", RuleComparison.AtMost, "3 * c"), values, 1).ShouldBe(Verdict(one, values, 1));
            Verdict(Reading("3 * c", RuleComparison.AtLeast, "a + 2 * b"), values, 1).ShouldBe(Verdict(one, values, 1));
            Verdict(Reading("a", RuleComparison.AtMost, "3 * c - 2 * b"), values, 1).ShouldBe(Verdict(one, values, 1));
        }
    }

    [Fact]
    public void Comparison_EachUnitObeys_SoDoesTheirSum()
    {
        var random = new Random(15);
        var rules = new[]
        {
            Reading("a", RuleComparison.AtMost, "b"), Reading("a", RuleComparison.AtLeast, "3 * b"), Reading("a + b", RuleComparison.Equal, "c"),
            RuleReading.Of(Rule("a", right: "b", kind: RuleKind.Requirement)),
        };
        foreach (var rule in rules)
        {
            rule.HoldsOfSums.ShouldBeTrue();
            var sum = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["a"] = 0, ["b"] = 0, ["c"] = 0 };
            for (var unit = 0; unit < 500; unit++)
            {
                var (a, b, c) = (random.Next(9), random.Next(9), random.Next(18));
                var values = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["a"] = a, ["b"] = b, ["c"] = c };
                if (Verdict(rule, values, 1) == RuleVerdict.Holds)
                {
                    sum = sum.ToDictionary(s => s.Key, s => s.Value + values[s.Key], StringComparer.Ordinal);
                    Verdict(rule, sum, 1).ShouldBe(RuleVerdict.Holds);
                }
            }
        }
    }

    private static RuleVerdict Verdict(RuleReading rule, Dictionary<string, decimal> values, decimal scale) => EvaluateRule.Of(
        rule, new RuleFigures((key, _) => Core.Facts.Figure.Of(values[key] * scale), (_, _) => null)).Verdict;

    private static string Some(Random random) => Words[random.Next(3, Words.Length)];

    private static string Sum(Random random, string one, string other) => $"{random.Next(1, 9)} * {one} {(random.Next(2) == 0 ? '+' : '-')} {other}";

    private static RuleReading Any(Random random, string[] keys) => random.Next(4) switch
    {
        0 => Reading(Sum(random, keys[0], keys[1]), (RuleComparison)random.Next(4), keys[2]),
        1 => RuleReading.Of(Rule(keys[0], right: keys[1], kind: RuleKind.Requirement)),
        2 => Change(Sum(random, keys[0], keys[2]), times: 2, share: 10),
        _ => Bounds(keys[1], 5, null),
    };
}
