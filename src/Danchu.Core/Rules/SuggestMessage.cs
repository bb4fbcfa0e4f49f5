using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>The sentence of a rule whose author gives none.</summary>
public static class SuggestMessage
{
    public static string Of(RuleReading reading, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var rule = reading.Rule;
        var left = DescribeRule.Side(reading.Left, indicators);
        var right = DescribeRule.Side(reading.Right, indicators);
        var message = rule.Kind switch
        {
            RuleKind.Comparison => $"{left} ({{trai}}) phải {rule.Comparison!.Value.Label()} {right} ({{phai}}).",
            RuleKind.Requirement => $"Có {left} ({{trai}}) nhưng không có {right} ({{phai}}).",
            RuleKind.Change => $"{left} năm nay {{trai}}, năm trước {{truoc}}: thay đổi {{phan-tram}}.",
            RuleKind.Bounds => $"{left} ({{trai}}) nằm ngoài khoảng cho phép.",
        };
        return message.Length <= ValidationRule.MessageLimit ? message : rule.Kind is RuleKind.Comparison or RuleKind.Requirement
            ? "Hai vế của quy tắc không khớp: {trai} và {phai}."
            : "Số liệu ({trai}) không như quy tắc đòi hỏi.";
    }
}
