using Danchu.Checking;
using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>What a file of the catalogue says of each of its ratios holds for those of units too: the numerator is a part of the denominator.</summary>
internal static class OwnRatio
{
    public static bool Is(Indicator indicator) => indicator is { OwnerId: not null, Kind: IndicatorKind.Ratio };

    public static RuleReading RuleOf(Indicator indicator)
    {
        var reading = RuleReading.Of(new ValidationRule
        {
            Id = new(indicator.Id ?? Guid.Empty), Key = $"{indicator.Key}-trong-tong", Version = 1, OwnerId = indicator.OwnerId, Kind = RuleKind.Comparison,
            Left = indicator.Key + RatioPart.Numerator.Word(), Comparison = RuleComparison.AtMost, Right = indicator.Key + RatioPart.Denominator.Word(),
            Severity = Severity.Warning, Message = "", Reason = "Tử số là một phần của mẫu số.", ForKinds = [], Forms = [], ContentHash = "",
        });
        reading.Rule.Message = SuggestMessage.Of(reading, new Dictionary<string, Indicator>(StringComparer.Ordinal) { [indicator.Key] = indicator });
        return reading;
    }
}
