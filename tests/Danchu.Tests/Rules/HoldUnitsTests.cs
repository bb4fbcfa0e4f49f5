using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rules;
using static Danchu.Tests.Rules.RuleSeed;

namespace Danchu.Tests.Rules;

public sealed class HoldUnitsTests
{
    [Fact]
    public void Against_UnitsOfWhichOneIsSilent_SumsBothSidesOverTheOthers()
    {
        var rule = Reading("p", RuleComparison.AtLeast, "m");

        // The third has told its meetings alone: with them the sums would be 40 people in 103 meetings.
        var held = HoldUnits.Against(rule, [Unit("30", "2"), Unit("10", "1"), Unit("", "100")]);

        (held.Known, held.Broken.Count, held.Sums).ShouldBe((2, 0, new EvaluateRule.Result(RuleVerdict.Holds, 40, 3)));
        held.IsClean.ShouldBeTrue();
    }

    [Fact]
    public void Against_OneThatBreaksIt_IsNamedThoughTheSumsAgree()
    {
        var held = HoldUnits.Against(Reading("p", RuleComparison.AtLeast, "m"), [Unit("300", "2"), Unit("1", "4")]);

        (held.Broken.ShouldHaveSingleItem().Message, held.Sums!.Value.Verdict).ShouldBe(("01 và 04.", RuleVerdict.Holds));
        held.IsClean.ShouldBeFalse();
    }

    [Fact]
    public void Against_UnitsOfOtherKindsOrForms_LeavesThemOut()
    {
        var rule = Rule("p", RuleComparison.AtLeast, "m");
        rule.Forms.Add("bieu-xa");

        HoldUnits.Against(RuleReading.Of(rule), [Unit("1", "4")]).Known.ShouldBe(0);
        HoldUnits.Against(RuleReading.Of(rule), [Unit("1", "4") with { Form = "bieu-xa" }]).Known.ShouldBe(1);
    }

    private static UnitFigures Unit(string people, string meetings) => new(
        OrganisationId.New(), "Xã", OrganisationKind.Commune, ReportId.New(), null, IsBelow: true, Figures(("p", people, ""), ("m", meetings, "")));
}
