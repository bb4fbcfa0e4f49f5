using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>The likeliest mend of a relation that does not come out: which figure, and what it was to be.</summary>
/// <param name="Figure">The figure in which the slip is.</param>
/// <param name="Value">What it was to be, as it is printed (a percentage without its sign).</param>
/// <param name="Rank">2 when two digits changed places, 1 when one is another, dropped or struck twice.</param>
internal sealed record Mend(Number Figure, decimal Value, int Rank)
{
    private const int Most = 40;
    private const int MostDecimals = 6;

    /// <summary>Larger figures divided by a very small percentage are beyond reckoning.</summary>
    private const decimal LargestValue = 1_000_000_000_000_000_000m;

    /// <summary>Null when no single slip explains it. The stated figure is named first: another only when its slip is the likelier.</summary>
    public static Mend? Of(Relation relation)
    {
        if (relation.Holds || relation.Computed is not { } computed)
        {
            return null;
        }

        var (best, others) = ((Mend?)null, false);
        foreach (var (figure, low, high) in Needed(relation, computed))
        {
            if (Between(figure, low, high) is { } mend && mend.Rank >= (best?.Rank ?? 0))
            {
                others = best is not null && best.Figure != relation.Stated && best.Rank == mend.Rank;
                best = best is null || mend.Rank > best.Rank ? mend : best;
            }
        }

        // Of two figures that may both be it only the author knows which.
        return others ? null : best;
    }

    /// <summary>The same slip: two relations that it breaks are one mistake.</summary>
    public bool IsSame(Mend other) => Figure == other.Figure && Math.Abs(Value - other.Value) <= Math.Abs(Value) / 100;

    /// <summary>What each figure would have to be, the stated one first.</summary>
    private static IEnumerable<(Number Figure, decimal Low, decimal High)> Needed(Relation relation, decimal computed)
    {
        var stated = relation.Stated;
        if (relation.Situation == Situation.Hundred)
        {
            foreach (var share in relation.Parts)
            {
                yield return (share, share.Mantissa - computed + 100, share.Mantissa - computed + 100);
            }
        }
        else if (relation.Aspect == Aspect.Sum)
        {
            yield return (stated, computed, computed);
            foreach (var part in relation.Parts)
            {
                var needed = part.Value - computed + stated.Value;
                yield return (part, needed, needed);
            }
        }
        else if (relation.Aspect == Aspect.Rest)
        {
            yield return (stated, computed, computed);
        }
        else if (relation is { Aspect: Aspect.Share, Code: "T201" or "T202", Figures: [{ } part, { } whole, { }] } && whole.Value > 0 && part.Value > 0
            && Math.Max(part.Value, whole.Value) < LargestValue && stated.Decimals <= MostDecimals)
        {
            var half = Precision.Unit(stated.Decimals) / 2;
            yield return (stated, computed, computed);
            yield return (part, (stated.Mantissa - half) * whole.Value / 100, (stated.Mantissa + half) * whole.Value / 100);
            if (stated.Mantissa > half)
            {
                yield return (whole, part.Value * 100 / (stated.Mantissa + half), part.Value * 100 / (stated.Mantissa - half));
            }
        }
    }

    private static Mend? Between(Number figure, decimal low, decimal high)
    {
        if (low == high)
        {
            return At(figure, low);
        }

        var unit = Precision.Unit(figure);
        if (high > unit * 1_000_000_000_000)
        {
            return null;
        }

        Mend? best = null;
        var (first, last) = (Math.Ceiling(low / unit), Math.Floor(high / unit));
        for (var value = first; value <= last && value < first + Most; value++)
        {
            best = At(figure, value * unit) is { } mend && mend.Rank > (best?.Rank ?? 0) ? mend : best;
        }

        return best;
    }

    /// <summary>Of a value below nothing, or of nought, no figure is a slip.</summary>
    private static Mend? At(Number figure, decimal value)
    {
        var rank = value <= 0 ? 0 : Slip.IsSwapOf(figure, value) ? 2 : Slip.Of(figure, value) ? 1 : 0;
        return rank == 0 ? null : new(figure, Math.Round(value / figure.Scale, figure.Decimals, MidpointRounding.AwayFromZero) * figure.Scale, rank);
    }
}
