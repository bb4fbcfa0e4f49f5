using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>Holds all rules against one unit's figures and says which are broken, the gravest first.</summary>
public static class FindBroken
{
    public static IReadOnlyList<BrokenRule> In(IEnumerable<RuleReading> rules, RuleFigures figures)
    {
        List<BrokenRule> broken = [];
        foreach (var reading in rules)
        {
            if (EvaluateRule.Of(reading, figures) is { Verdict: RuleVerdict.Broken } result)
            {
                broken.Add(new BrokenRule(reading, result, WriteRuleMessage.Of(reading, result, figures)));
            }
        }

        return [.. broken.OrderByDescending(rule => rule.Reading.Rule.Severity).ThenBy(rule => rule.Reading.Rule.Key, StringComparer.Ordinal)];
    }
}

/// <summary>A rule that figures do not obey, with its sentence filled in.</summary>
public sealed record BrokenRule(RuleReading Reading, EvaluateRule.Result Result, string Message)
{
    public ValidationRule Rule => Reading.Rule;

    /// <summary>Whether the unit's own figure of this indicator is among those that do not agree.</summary>
    public bool Touches(string indicator) =>
        Reading.Terms.Any(term => term.Scope == Scope.Own && string.Equals(term.Indicator, indicator, StringComparison.Ordinal));
}
