using Danchu.Core.Indicators;

namespace Danchu.Core.Facts;

/// <summary>Decimal values as whole numbers of the indicator's last kept decimal and back, exactly: 75,26 with two decimals is 7526.</summary>
internal static class ScaleFigure
{
    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m];
    private static readonly decimal[] Parts = [1m, 0.1m, 0.01m, 0.001m, 0.0001m];

    public static long ToWhole(decimal value, Indicator indicator)
    {
        if (value != decimal.Round(value, indicator.Decimals))
        {
            throw new FigureNotCountedException(
                indicator.Key, $"Chỉ tiêu “{indicator.Name}” chỉ giữ {indicator.Decimals} chữ số thập phân; số liệu có nhiều hơn.");
        }

        try
        {
            return checked((long)(value * Powers[indicator.Decimals]));
        }
        catch (OverflowException)
        {
            // Sums are kept as 64-bit integers; a figure beyond them is refused, naming its indicator.
            throw new FigureNotCountedException(indicator.Key, $"Số liệu của chỉ tiêu “{indicator.Name}” quá lớn để cộng.");
        }
    }

    /// <summary>What a whole number is multiplied by when as many decimals more are kept.</summary>
    public static long Power(int decimals) => (long)Powers[decimals];

    // A sum of at most 2^31 units of 64-bit numbers stays below the 96 bits of a decimal, so this never overflows.
    public static decimal FromWhole(Int128 whole, int decimals) => (decimal)whole * Parts[decimals];
}
