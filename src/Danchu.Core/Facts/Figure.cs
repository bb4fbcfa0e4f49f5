namespace Danchu.Core.Facts;

/// <summary>What is known of a figure; no row at all means chưa báo cáo.</summary>
public enum FigureState
{
    /// <summary>A value, which may be 0.</summary>
    Value,

    /// <summary>Không phát sinh: the thing did not occur, so there was nothing to count.</summary>
    NotArisen,

    /// <summary>Chưa có số liệu: it occurred or may have, and the unit cannot say how much.</summary>
    NotAvailable,
}

/// <summary>
/// A figure: its state and, for <see cref="FigureState.Value"/>, the value (numerator for a ratio), the denominator of a ratio, or a text.
/// Exact decimals; never binary floating point.
/// </summary>
public sealed record Figure(FigureState State, decimal? Value = null, decimal? Denominator = null, string? Text = null)
{
    public static readonly Figure NotArisen = new(FigureState.NotArisen);

    public static readonly Figure NotAvailable = new(FigureState.NotAvailable);

    public static Figure Of(decimal value) => new(FigureState.Value, value);

    public static Figure OfRatio(decimal numerator, decimal denominator) => new(FigureState.Value, numerator, denominator);

    public static Figure OfText(string text) => new(FigureState.Value, Text: text);
}
