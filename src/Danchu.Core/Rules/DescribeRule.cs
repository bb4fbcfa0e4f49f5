using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Rules;

/// <summary>A rule in words, as officials read it: names of indicators instead of keys.</summary>
public static class DescribeRule
{
    public static string Of(RuleReading reading, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var (rule, left) = (reading.Rule, Side(reading.Left, indicators));
        return rule.Kind switch
        {
            RuleKind.Comparison => $"{left} {rule.Comparison!.Value.Label()} {Side(reading.Right, indicators)}",
            RuleKind.Requirement => $"Có {left} thì phải có {Side(reading.Right, indicators)}",
            RuleKind.Change => $"{left} không {Change(rule)} so với năm trước{Floor(rule)}",
            RuleKind.Bounds => $"{left} {Bounds(rule)}",
        };
    }

    /// <summary>A sum of indicators, each in “quotation marks”.</summary>
    public static string Side(RuleExpression side, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var words = "";
        foreach (var term in side.Terms)
        {
            var size = Math.Abs(term.Factor);
            words += (words.Length, term.Factor) switch
            {
                (0, > 0) => "",
                (0, _) => "trừ ",
                (_, > 0) => " cộng ",
                _ => " trừ ",
            } + (size == 1 ? "" : WriteFigure.Number(size) + " lần ") + $"“{Name(term, indicators)}”";
        }

        return side.Constant == 0 && words.Length > 0 ? words
            : words.Length == 0 ? WriteFigure.Number(side.Constant)
            : words + (side.Constant > 0 ? " cộng " : " trừ ") + WriteFigure.Number(Math.Abs(side.Constant));
    }

    public static string Name(RuleTerm term, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var scope = ScopeWords.After(term.Scope);
        if (indicators.GetValueOrDefault(term.Indicator) is not { } indicator)
        {
            return term.Name;
        }

        return term.Part switch
        {
            RatioPart.Numerator when indicator.NumeratorName.Length > 0 => $"{indicator.NumeratorName} ({indicator.Name}){scope}",
            RatioPart.Denominator when indicator.DenominatorName.Length > 0 => $"{indicator.DenominatorName} ({indicator.Name}){scope}",
            _ => indicator.Name + scope,
        };
    }

    private static string Change(ValidationRule rule) => (rule.Times, rule.Share) switch
    {
        ({ } times, { } share) => $"gấp hoặc giảm {WriteFigure.Number(times)} lần, không tăng, giảm quá {WriteFigure.Number(share)}%",
        ({ } times, null) => $"gấp hoặc giảm {WriteFigure.Number(times)} lần",
        (null, var share) => $"tăng, giảm quá {WriteFigure.Number(share ?? 0)}%",
    };

    private static string Floor(ValidationRule rule) => rule.Floor > 0 ? $" (bỏ qua khi cả hai số nhỏ hơn {WriteFigure.Number(rule.Floor)})" : "";

    private static string Bounds(ValidationRule rule) => (rule.Low, rule.High) switch
    {
        ({ } low, { } high) => $"từ {WriteFigure.Number(low)} đến {WriteFigure.Number(high)}",
        ({ } low, null) => $"không nhỏ hơn {WriteFigure.Number(low)}",
        (null, var high) => $"không lớn hơn {WriteFigure.Number(high ?? 0)}",
    };
}
