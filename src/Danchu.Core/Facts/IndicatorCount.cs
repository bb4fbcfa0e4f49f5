namespace Danchu.Core.Facts;

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
    public void Count(in SheetFigure figure, int units)
    {
        if (figure.Mark > SheetMark.Ratio)
        {
            NotArisen += figure.Mark == SheetMark.NotArisen ? units : 0;
            NotAvailable += figure.Mark == SheetMark.NotAvailable ? units : 0;
            return;
        }

        WithValue += units;
        Zero += figure.Value == 0 ? units : 0;
        Sum += (Int128)figure.Value * units;
        Denominator += (Int128)figure.Denominator * units;
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
