using Danchu.Checking.Numbers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Facts;

/// <summary>Reads what was typed into the field of an indicator: a number with or without its unit, a/b for a ratio, a text, or a state in words.</summary>
public static class ParseFigure
{
    /// <summary>Most digits before the decimal mark, so that national sums stay exact.</summary>
    public const decimal Largest = 999_999_999_999_999;

    /// <returns>The figure, null for an empty field, or the refusal that says what to write instead.</returns>
    public static (Figure? Figure, Refusal? Refusal) From(string typed, Indicator indicator)
    {
        var text = InputText.Lines(typed).Trim();
        if (text.Length == 0)
        {
            return (null, null);
        }

        return text.ToLowerInvariant() switch
        {
            "không phát sinh" or "kps" => (Figure.NotArisen, null),
            "chưa có số liệu" or "ccsl" => (Figure.NotAvailable, null),
            _ => indicator.Kind switch
            {
                IndicatorKind.Text => ReadText(text),
                IndicatorKind.Ratio => ReadRatio(text, indicator),
                _ => ReadSingle(text, indicator),
            },
        };
    }

    private static (Figure?, Refusal?) ReadText(string text) => text.Length <= Fact.TextLimit
        ? (Figure.OfText(text), null)
        : (null, new Refusal($"Nội dung dài {text.Length} ký tự, tối đa {Fact.TextLimit} ký tự."));

    private static (Figure?, Refusal?) ReadSingle(string text, Indicator indicator)
    {
        var (value, refusal) = ReadPart(text, indicator);
        return (value is { } number ? Figure.Of(number) : null, refusal);
    }

    private static (Figure?, Refusal?) ReadRatio(string text, Indicator indicator)
    {
        if (text.Split('/') is not [var left, var right])
        {
            return (null, new Refusal($"Chỉ tiêu “{indicator.Name}” ghi theo dạng a/b, ví dụ 43/49."));
        }

        var (numerator, first) = ReadPart(left, indicator);
        var (denominator, second) = ReadPart(right, indicator);
        if (numerator is not { } a || denominator is not { } b)
        {
            return (null, first ?? second);
        }

        return b == 0
            ? (null, new Refusal("Mẫu số bằng 0: nếu không có gì để tính, hãy chọn “không phát sinh”."))
            : (Figure.OfRatio(a, b), null);
    }

    private static (decimal?, Refusal?) ReadPart(string text, Indicator indicator)
    {
        var (bare, factor) = StripUnit.From(text, indicator.Unit);
        return TypedNumber.Parse(bare, indicator.Decimals, factor) switch
        {
            TypedNumber.Value value => Scaled(value.Number, factor),
            TypedNumber.Ambiguous two => (null, new Refusal(
                $"“{text.Trim()}” có hai cách đọc: {WriteFigure.Number(two.Thousands)} (dấu phân cách hàng nghìn) hoặc "
                + $"{WriteFigure.Number(two.Decimal)} (số thập phân). "
                + $"Hãy ghi {two.Thousands.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')} hoặc ghi rõ phần thập "
                + "phân.")),
            TypedNumber.TooFine => (null, TooFine(text, indicator)),
            _ => (null, new Refusal($"Không đọc được “{Shorten(text)}” là số. Ghi ví dụ: {Example(indicator)}; đơn vị tính: {indicator.Unit}.")),
        };
    }

    private static (decimal?, Refusal?) Scaled(decimal number, decimal factor) => number > Largest / decimal.Max(factor, 1)
        ? (null, new Refusal($"Số {WriteFigure.Number(number)} lớn quá mức cho phép ({WriteFigure.Number(Largest)})."))
        : (number * factor, null);

    private static Refusal TooFine(string text, Indicator indicator) => new(indicator.Decimals == 0
        ? $"“{Shorten(text)}” không phải số nguyên: chỉ tiêu này đếm bằng số nguyên."
        : $"“{Shorten(text)}” có quá nhiều chữ số thập phân: chỉ tiêu này giữ tối đa {indicator.Decimals} chữ số.");

    /// <summary>Only what this indicator would take.</summary>
    private static string Example(Indicator indicator) => indicator.Decimals == 0 ? "1.078" : "1.078 hoặc 75,26";

    private static string Shorten(string text) => text.Trim() is { Length: > 40 } length ? length[..40] + "…" : text.Trim();
}
