using Danchu.Core.Indicators;

namespace Danchu.Core.Rubrics;

/// <summary>Checks that the rule which proposes points suits the kind of scoring of its line.</summary>
internal static class CheckPointsRule
{
    /// <returns>Null when it does.</returns>
    public static string? Fault(PointsRule pointsRule, CriterionKind kind, IReadOnlyDictionary<string, IndicatorKind> indicators)
    {
        if ((pointsRule.Kind == PointsRuleKind.Ratio) != (kind == CriterionKind.Bands)
            || (pointsRule.Kind == PointsRuleKind.Deductions) != (kind == CriterionKind.Deductions))
        {
            return "Cách đề xuất điểm không hợp với cách chấm: tỷ lệ đi với khung tỷ lệ, số lần vi phạm đi với mức trừ, các cách khác với chấm bằng tay hoặc "
                + "có/không.";
        }

        if (pointsRule.Kind is PointsRuleKind.Ratio or PointsRuleKind.Present && pointsRule.Numerator is null)
        {
            return "Cách đề xuất điểm này cần một chỉ tiêu.";
        }

        if (pointsRule.Least is not null && (pointsRule.Kind != PointsRuleKind.Present || pointsRule.Least <= 0))
        {
            return "Mức ít nhất lớn hơn 0, chỉ đi với cách đề xuất “chỉ tiêu lớn hơn 0”.";
        }

        // A ratio indicator has its denominator within itself.
        if (pointsRule.Kind != PointsRuleKind.Ratio || !indicators.TryGetValue(pointsRule.Numerator!, out var counted))
        {
            return null;
        }

        return (counted == IndicatorKind.Ratio, pointsRule.Denominator) switch
        {
            (true, not null) => $"Chỉ tiêu “{pointsRule.Numerator}” đã là tỷ lệ nên không có chỉ tiêu mẫu số.",
            (false, null) => $"Chỉ tiêu “{pointsRule.Numerator}” không phải tỷ lệ nên cần chỉ tiêu mẫu số.",
            _ => null,
        };
    }
}
