using Danchu.Checking.Reading;

namespace Danchu.Checking.Rounding;

/// <summary>What a printed figure may stand for.</summary>
internal static class Precision
{
    /// <summary>A whole below this is no whole of anything; dividing by it says nothing.</summary>
    public const decimal Smallest = 0.001m;

    /// <summary>One unit of the last printed place: 0,01 for 38,85; 1.000.000 for 36 triệu.</summary>
    public static decimal Unit(int decimals)
    {
        decimal unit = 1;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        return unit;
    }

    public static decimal Unit(Number number) => Unit(number.Decimals) * number.Scale;

    /// <summary>A count is exact; a figure with decimals or a scale word is rounded in its last place.</summary>
    public static Interval Of(Number number) =>
        number.Decimals == 0 && number.Scale == 1 ? Interval.Exactly(number.Value) : Interval.Around(number.Value, Unit(number) / 2);

    /// <summary>What a hedged figure may stand for: trên, hơn a tenth more, dưới, gần, khoảng as far as such words are stretched.</summary>
    public static Interval Loose(Number number)
    {
        var printed = number.Role == NumberRole.Percentage ? Interval.Around(number.Mantissa, Unit(number.Decimals) / 2) : Of(number);
        var value = number.Role == NumberRole.Percentage ? number.Mantissa : number.Value;
        return number.Hedge switch
        {
            Hedge.Above => new(value, Math.Max(printed.High, value * 1.1m)),
            Hedge.Below => new(Math.Min(printed.Low, value * 0.9m), value),
            Hedge.Near => new(Math.Min(printed.Low, value * 0.95m), printed.High),
            Hedge.About => new(Math.Min(printed.Low, value * 0.95m), Math.Max(printed.High, value * 1.05m)),
            _ => printed,
        };
    }

    public static Interval LooseShare(Number part, Number whole)
    {
        var (p, w) = (Loose(part), Loose(whole));
        return w.Low < Smallest ? new(0, 0) : new(p.Low * 100 / w.High, p.High * 100 / w.Low);
    }

    /// <summary>The share part/whole in percent over all values both may stand for.</summary>
    public static Interval Share(Number part, Number whole)
    {
        var (p, w) = (Of(part), Of(whole));
        return w.Low < Smallest ? new(0, 0) : new(p.Low * 100 / w.High, p.High * 100 / w.Low);
    }

    /// <summary>How a printed percentage fits the share computed from two figures.</summary>
    public static Verdict JudgeShare(Number percent, Number part, Number whole) => JudgeShare(percent, Share(part, whole));

    public static Verdict JudgeShare(Number percent, Interval share)
    {
        var unit = Unit(percent.Decimals);
        var printed = Interval.Around(percent.Mantissa, unit / 2);
        if (printed.Meets(share))
        {
            return Verdict.Holds;
        }

        // Cut off or rounded the other way it is less than one unit away: 96% for exactly 95% is neither.
        return share.Low < percent.Mantissa + unit && share.High > percent.Mantissa - unit ? Verdict.HoldsIfTruncated : Verdict.Contradicts;
    }
}
