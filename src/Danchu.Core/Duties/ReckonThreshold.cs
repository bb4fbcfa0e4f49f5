namespace Danchu.Core.Duties;

/// <summary>What a threshold says of two numbers.</summary>
/// <param name="Reached">What stands on the side that must reach.</param>
/// <param name="Of">What it is held against; null where that is a plain number.</param>
/// <param name="Needed">The least, or with <see cref="ThresholdSign.AtMost"/> the most, that would do.</param>
internal sealed record ThresholdReading(bool IsReached, decimal Reached, decimal? Of, decimal Needed)
{
    /// <summary>How many are wanting, or too many; 0 where it was reached.</summary>
    public decimal Off => IsReached ? 0 : Math.Abs(Needed - Reached);
}

/// <summary>Holds numbers against a threshold, exactly: two thirds of 93 are 62, and of 94 they are 63.</summary>
internal static class ReckonThreshold
{
    /// <param name="value">What a column holds.</param>
    /// <returns>Null where a number is not known.</returns>
    public static ThresholdReading? Of(ThresholdRule rule, Func<string, decimal?> value)
    {
        var (left, right) = (ValueOf(rule.Left, value), ValueOf(rule.Right, value));
        if (left is not { } reached || right is not { } of)
        {
            return null;
        }

        var (one, other) = (rule.Left.Times * reached, rule.Right.Times * of);
        var isReached = rule.Sign switch
        {
            ThresholdSign.AtLeast => one >= other,
            ThresholdSign.MoreThan => one > other,
            _ => one <= other,
        };
        return new ThresholdReading(isReached, reached, rule.Right.Column is null ? null : of, NeededFor(rule, other, IsWhole(reached) && IsWhole(of)));
    }

    // Of whole things the next whole number; a percentage needs no rounding.
    private static decimal NeededFor(ThresholdRule rule, decimal other, bool isWhole) => (isWhole, rule.Sign) switch
    {
        (true, ThresholdSign.AtLeast) => decimal.Ceiling(other / rule.Left.Times),
        (true, ThresholdSign.MoreThan) => decimal.Floor(other / rule.Left.Times) + 1,
        (true, _) => decimal.Floor(other / rule.Left.Times),
        _ => other / rule.Left.Times,
    };

    private static decimal? ValueOf(ThresholdSide side, Func<string, decimal?> value) => side.Column is { } column ? value(column) : 1;

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;
}
