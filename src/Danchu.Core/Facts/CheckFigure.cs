using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Facts;

/// <summary>Whether a figure that another program sends, exact and untyped, is one that this indicator takes: the same limits as for what is typed.</summary>
public static class CheckFigure
{
    /// <returns>Null when it is.</returns>
    public static Refusal? Of(Figure figure, Indicator indicator) => figure switch
    {
        { State: FigureState.NotArisen or FigureState.NotAvailable } => figure is { Value: null, Denominator: null, Text: null }
            ? null
            : new Refusal("“Không phát sinh” và “chưa có số liệu” không đi cùng giá trị."),
        _ when !Enum.IsDefined(figure.State) => new Refusal("Trạng thái của số liệu không hợp lệ."),
        _ => indicator.Kind switch
        {
            IndicatorKind.Text => OfText(figure),
            IndicatorKind.Ratio => OfRatio(figure, indicator),
            _ => figure is { Value: { } value, Denominator: null, Text: null }
                ? OfNumber(value, indicator)
                : new Refusal($"Chỉ tiêu “{indicator.Name}” nhận một số."),
        },
    };

    private static Refusal? OfText(Figure figure) => figure switch
    {
        { Value: null, Denominator: null, Text: { Length: > 0 and <= Fact.TextLimit } } => null,
        { Text.Length: > Fact.TextLimit } => new Refusal($"Nội dung dài {figure.Text.Length} ký tự, tối đa {Fact.TextLimit} ký tự."),
        _ => new Refusal("Chỉ tiêu này nhận lời văn."),
    };

    private static Refusal? OfRatio(Figure figure, Indicator indicator) => figure switch
    {
        { Value: null } or { Denominator: null } or { Text: not null } => new Refusal($"Chỉ tiêu “{indicator.Name}” nhận tử số và mẫu số, ví dụ 43/49."),
        { Denominator: 0 } => new Refusal("Mẫu số bằng 0: nếu không có gì để tính, hãy chọn “không phát sinh”."),
        _ => OfNumber(figure.Value.Value, indicator) ?? OfNumber(figure.Denominator.Value, indicator),
    };

    private static Refusal? OfNumber(decimal value, Indicator indicator) => value switch
    {
        < 0 => new Refusal($"Số {WriteFigure.Number(value)} là số âm; chỉ tiêu không nhận số âm."),
        > ParseFigure.Largest => new Refusal($"Số {WriteFigure.Number(value)} lớn quá mức cho phép ({WriteFigure.Number(ParseFigure.Largest)})."),
        _ when decimal.Round(value, indicator.Decimals) != value => new Refusal(indicator.Decimals == 0
            ? $"“{WriteFigure.Number(value)}” không phải số nguyên: chỉ tiêu này đếm bằng số nguyên."
            : $"“{WriteFigure.Number(value)}” có quá nhiều chữ số thập phân: chỉ tiêu này giữ tối đa {indicator.Decimals} chữ số."),
        _ => null,
    };
}
