namespace Danchu.Core.Indicators;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Count => "số đếm",
        IndicatorKind.Money => "số tiền",
        IndicatorKind.Area => "diện tích",
        IndicatorKind.Ratio => "tỷ lệ (tử số/mẫu số)",
        IndicatorKind.Text => "bằng lời",
    };

    public static string Label(this Comparison comparison) => comparison switch
    {
        Comparison.None => "không so sánh",
        Comparison.PreviousPeriod => "so với kỳ trước",
    };

    public static string Label(this Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "cộng số liệu của các đơn vị",
        Aggregation.None => "không cộng giữa các đơn vị",
    };

    public static string Label(this Ownership ownership) => ownership switch
    {
        Ownership.Own => "việc của chính đơn vị",
        Ownership.OnBehalf => "việc của cơ quan khác cùng cấp mà đơn vị báo cáo thay",
        Ownership.Area => "của cả địa bàn",
    };

    public static string Label(this RatioPart part) => part switch
    {
        RatioPart.Value => "số liệu",
        RatioPart.Numerator => "tử số",
        RatioPart.Denominator => "mẫu số",
    };
}
