namespace Danchu.Core.Rules;

/// <summary>
/// Holds a rule against figures: pure, exact decimals, the only place where a rule is decided. Three answers: it holds, it is broken, or too little is
/// known to say.
/// </summary>
public static class EvaluateRule
{
    /// <param name="Left">Value of the left side; null when unknown.</param>
    /// <param name="Right">Value of the right side; of a change, the previous value.</param>
    public readonly record struct Result(RuleVerdict Verdict, decimal? Left, decimal? Right);

    public static Result Of(RuleReading reading, RuleFigures figures)
    {
        var left = RuleFigures.Sum(reading.Left, figures.Now);
        var right = reading.Rule.Kind switch
        {
            RuleKind.Change => RuleFigures.Sum(reading.Left, figures.Before),
            RuleKind.Bounds => null,
            RuleKind.Comparison or RuleKind.Requirement => RuleFigures.Sum(reading.Right, figures.Now),
        };
        return new(Of(reading.Rule, left, right), left, right);
    }

    /// <summary>The same of two values that were computed elsewhere, as sums over units are.</summary>
    public static RuleVerdict Of(ValidationRule rule, decimal? left, decimal? right) => rule.Kind switch
    {
        RuleKind.Comparison => left is { } a && right is { } b ? Verdict(Compare(rule.Comparison!.Value, a, b)) : RuleVerdict.Unknown,
        RuleKind.Requirement => Require(left, right),
        RuleKind.Change => left is { } now && right is { } before ? Change(rule, now, before) : RuleVerdict.Unknown,
        RuleKind.Bounds => left is { } value ? Verdict(!(value < rule.Low) && !(value > rule.High)) : RuleVerdict.Unknown,
    };

    private static RuleVerdict Verdict(bool holds) => holds ? RuleVerdict.Holds : RuleVerdict.Broken;

    private static bool Compare(RuleComparison comparison, decimal left, decimal right) => comparison switch
    {
        RuleComparison.AtMost => left <= right,
        RuleComparison.Less => left < right,
        RuleComparison.Equal => left == right,
        RuleComparison.AtLeast => left >= right,
    };

    private static RuleVerdict Require(decimal? left, decimal? right) => (left, right) switch
    {
        (null, _) => RuleVerdict.Unknown,
        ( <= 0, _) => RuleVerdict.Holds,
        (_, null) => RuleVerdict.Unknown,
        (_, > 0) => RuleVerdict.Holds,
        _ => RuleVerdict.Broken,
    };

    // From nothing every rise is without measure; and a figure that fell to nothing is no slip of the pen, but may be a fall beyond the share.
    private static RuleVerdict Change(ValidationRule rule, decimal now, decimal before)
    {
        if (before <= 0 || now < 0)
        {
            return RuleVerdict.Unknown;
        }

        if (Math.Max(now, before) < rule.Floor)
        {
            return RuleVerdict.Holds;
        }

        var jumped = rule.Times is { } times && now > 0 && (now >= times * before || now * times <= before);
        var moved = rule.Share is { } share && Math.Abs(now - before) * 100 > share * before;
        return Verdict(!jumped && !moved);
    }
}
