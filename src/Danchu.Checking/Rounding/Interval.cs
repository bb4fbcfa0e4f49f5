namespace Danchu.Checking.Rounding;

/// <summary>
/// All values that a printed figure may stand for: 38,8 is any value from 38,75 to 38,85, both included, because offices round halves either way.
/// </summary>
internal readonly record struct Interval(decimal Low, decimal High)
{
    public static Interval Exactly(decimal value) => new(value, value);

    public static Interval Around(decimal value, decimal half) => new(value - half, value + half);

    public bool Contains(decimal value) => value >= Low && value <= High;

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public Interval Plus(Interval other) => new(Low + other.Low, High + other.High);

    public Interval Minus(Interval other) => new(Low - other.High, High - other.Low);

    /// <summary>The interval with one unit of the last place (twice its half width) more on each side.</summary>
    public Interval Widened(decimal by) => new(Low - by, High + by);
}
