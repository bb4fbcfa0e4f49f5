namespace Danchu.Core.Rules;

/// <summary>A rule with its two sides read, ready to be held against figures.</summary>
public sealed record RuleReading(ValidationRule Rule, RuleExpression Left, RuleExpression Right)
{
    /// <summary>All indicators it names, each once, left before right.</summary>
    public IEnumerable<RuleTerm> Terms => Left.Terms.Concat(Right.Terms).DistinctBy(term => term.Name, StringComparer.Ordinal);

    /// <summary>Whether it speaks of the unit's own figures alone, so that it may be asked of sums over units as well.</summary>
    public bool IsOfOwnFigures => Terms.All(term => term.Scope == Indicators.Scope.Own);

    /// <summary>
    /// Whether a sum over units must obey it because each unit must: no fixed number stands in it that would have to be multiplied by the units.
    /// </summary>
    public bool HoldsOfSums => IsOfOwnFigures && Left.Constant == 0 && Right.Constant == 0 && Rule.Kind is RuleKind.Comparison or RuleKind.Requirement;

    /// <summary>Of a rule that was checked when it was kept.</summary>
    public static RuleReading Of(ValidationRule rule) => new(
        rule,
        RuleExpression.Read(rule.Left).Expression ?? RuleExpression.Empty,
        rule.Right.Length == 0 ? RuleExpression.Empty : RuleExpression.Read(rule.Right).Expression ?? RuleExpression.Empty);
}
