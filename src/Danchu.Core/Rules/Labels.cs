namespace Danchu.Core.Rules;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this RuleKind kind) => kind switch
    {
        RuleKind.Comparison => "So sánh hai vế",
        RuleKind.Requirement => "Có vế trái thì phải có vế phải",
        RuleKind.Change => "Tăng, giảm so với năm trước",
        RuleKind.Bounds => "Nằm trong khoảng",
    };

    public static string Label(this RuleComparison comparison) => comparison switch
    {
        RuleComparison.AtMost => "không lớn hơn",
        RuleComparison.Less => "nhỏ hơn",
        RuleComparison.Equal => "bằng",
        RuleComparison.AtLeast => "không nhỏ hơn",
    };

    public static string Label(this RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Unknown => "Chưa đủ số liệu",
        RuleVerdict.Holds => "Khớp",
        RuleVerdict.Broken => "Không khớp",
    };

    /// <summary>The mark of a comparison in computations.</summary>
    public static string Sign(this RuleComparison comparison) => comparison switch
    {
        RuleComparison.AtMost => "≤",
        RuleComparison.Less => "<",
        RuleComparison.Equal => "=",
        RuleComparison.AtLeast => "≥",
    };
}
