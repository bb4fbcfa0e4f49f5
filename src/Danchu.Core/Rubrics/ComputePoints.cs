namespace Danchu.Core.Rubrics;

/// <summary>Computes the points of a criterion from counted figures.</summary>
public static class ComputePoints
{
    /// <summary>The band in which a ratio falls: the highest lower bound it reaches. Compared by multiplication, so that 11/51 is never rounded.</summary>
    /// <returns>Null when the denominator is not above 0, the numerator is negative, or no band reaches so far down.</returns>
    public static Band? BandOf(IEnumerable<Band> bands, decimal numerator, decimal denominator) => denominator <= 0 || numerator < 0
        ? null
        : bands.Where(band => numerator * 100 >= band.From * denominator).MaxBy(band => band.From);

    /// <summary>Full points less the deductions, each as often as it happened (or once), never below the floor.</summary>
    /// <param name="times">How often by the deduction's key; what is not named did not happen.</param>
    public static decimal AfterDeductions(Criterion criterion, IReadOnlyDictionary<string, int> times)
    {
        var off = criterion.Deductions.Sum(d => d.Points * (d.Each ? Times(d) : Math.Min(1, Times(d))));
        return Math.Max(criterion.Floor, criterion.Points - off);

        int Times(Deduction deduction) => Math.Max(0, times.GetValueOrDefault(deduction.Key));
    }
}
