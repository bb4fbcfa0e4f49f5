using System.Runtime.CompilerServices;

namespace Danchu.Core.Totals;

/// <summary>
/// What the counted units said of one indicator. Sums hold 128 bits: no number of units of 64-bit figures can overflow them, so acceptance
/// never fails because of what others sent.
/// </summary>
internal record struct IndicatorCount
{
    public int WithValue;
    public int Zero;
    public int NotArisen;
    public int NotAvailable;
    public Int128 Sum;
    public Int128 Denominator;

    public readonly bool IsEmpty => WithValue == 0 && NotArisen == 0 && NotAvailable == 0;

    /// <param name="figure">What one unit said.</param>
    /// <param name="units">1 to add it, -1 to take it away.</param>
    public void Count(in PackedFigure figure, int units)
    {
        if (figure.Mark > FigureMark.Ratio)
        {
            NotArisen += figure.Mark == FigureMark.NotArisen ? units : 0;
            NotAvailable += figure.Mark == FigureMark.NotAvailable ? units : 0;
            return;
        }

        WithValue += units;
        Zero += figure.Value == 0 ? units : 0;
        Sum += (Int128)figure.Value * units;
        Denominator += (Int128)figure.Denominator * units;
    }

    /// <summary>
    /// The same for a small figure that is no ratio, in arithmetic instead of questions: what a unit says cannot be foreseen, and a processor
    /// that guesses wrong loses more time than it takes to count.
    /// </summary>
    /// <param name="mark">Value, not arisen or not available, as its number.</param>
    /// <param name="folded">The value as packed, 0 for a state.</param>
    /// <param name="units">1 or -1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountSmall(int mark, int folded, int units)
    {
        var (state, notAvailable) = (mark >> 1, mark & 1);
        var zero = (int)((uint)(folded - 1) >> 31);
        WithValue += (state ^ 1) * units;
        Zero += ((state ^ 1) & zero) * units;
        NotArisen += (state ^ notAvailable) * units;
        NotAvailable += notAvailable * units;
        Sum += ((folded >> 1) ^ -(folded & 1)) * units;
    }

    public void Add(in IndicatorCount other)
    {
        WithValue += other.WithValue;
        Zero += other.Zero;
        NotArisen += other.NotArisen;
        NotAvailable += other.NotAvailable;
        Sum += other.Sum;
        Denominator += other.Denominator;
    }

    public readonly bool IsNegative => WithValue < 0 || Zero < 0 || NotArisen < 0 || NotAvailable < 0;
}
