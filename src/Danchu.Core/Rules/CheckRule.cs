using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>What keeps a rule from being one: sides that cannot be read, indicators there are not, limits that contradict each other.</summary>
public static class CheckRule
{
    /// <param name="Field">Name of the property at fault.</param>
    /// <param name="Words">In Vietnamese, to follow the field's label.</param>
    public sealed record Problem(string Field, string Words);

    public static IEnumerable<Problem> Of(ValidationRule rule, RuleNames names) =>
    [
        .. Side(nameof(ValidationRule.Left), rule.Left, names), .. Right(rule, names), .. Limits(rule), .. Message(rule), .. Forms(rule, names),
    ];

    private static IEnumerable<Problem> Right(ValidationRule rule, RuleNames names)
    {
        var asks = rule.Kind is RuleKind.Comparison or RuleKind.Requirement;
        if (!asks && rule.Right.Length > 0)
        {
            yield return new(nameof(ValidationRule.Right), $"loại “{rule.Kind.Label()}” không có vế phải.");
        }

        if (rule.Kind == RuleKind.Comparison != rule.Comparison is not null)
        {
            yield return new(nameof(ValidationRule.Comparison), rule.Kind == RuleKind.Comparison
                ? "phải chọn cách so sánh."
                : $"loại “{rule.Kind.Label()}” không có cách so sánh.");
        }

        foreach (var problem in asks ? Side(nameof(ValidationRule.Right), rule.Right, names) : [])
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Side(string field, string text, RuleNames names)
    {
        var (expression, unread) = RuleExpression.Read(text);
        if (expression is null)
        {
            return [new(field, unread + ".")];
        }

        return expression.Terms.Count == 0 && field is nameof(ValidationRule.Left)
            ? [new(field, "chưa có chỉ tiêu nào.")]
            : expression.Terms.Select(term => Term(term, names)).OfType<string>().Select(words => new Problem(field, words));
    }

    private static string? Term(RuleTerm term, RuleNames names)
    {
        if (names.Indicators.GetValueOrDefault(term.Indicator) is not { } indicator)
        {
            return $"không có chỉ tiêu “{term.Indicator}”.";
        }

        return indicator.Kind == IndicatorKind.Text ? $"chỉ tiêu “{term.Indicator}” ghi bằng chữ, không tính được."
            : indicator.Kind == IndicatorKind.Ratio && term.Part == RatioPart.Value
                ? $"chỉ tiêu “{term.Indicator}” có tử số và mẫu số, phải nói rõ {term.Indicator}.tu hay {term.Indicator}.mau."
            : indicator.Kind != IndicatorKind.Ratio && term.Part != RatioPart.Value ? $"chỉ tiêu “{term.Indicator}” không có tử số, mẫu số."
            : term.Scope.Kind != ScopeKind.Own && indicator.Aggregation == Aggregation.None
                ? $"chỉ tiêu “{term.Indicator}” không cộng được, chỉ dùng số của chính đơn vị."
            : null;
    }

    private static IEnumerable<Problem> Limits(ValidationRule rule)
    {
        if (rule.Kind != RuleKind.Bounds && (rule.Low ?? rule.High) is not null)
        {
            yield return new(nameof(ValidationRule.Low), $"loại “{rule.Kind.Label()}” không có mức thấp nhất, cao nhất.");
        }
        else if (rule.Kind == RuleKind.Bounds && rule.Low is null && rule.High is null)
        {
            yield return new(nameof(ValidationRule.Low), "phải có ít nhất một mức: thấp nhất hoặc cao nhất.");
        }
        else if (rule.Low > rule.High)
        {
            yield return new(nameof(ValidationRule.High), "mức cao nhất nhỏ hơn mức thấp nhất.");
        }

        if (rule.Kind != RuleKind.Change && ((rule.Times ?? rule.Share) is not null || rule.Floor != 0))
        {
            yield return new(nameof(ValidationRule.Times), $"loại “{rule.Kind.Label()}” không có số lần, tỷ lệ, mức bỏ qua.");
        }
        else if (rule.Kind == RuleKind.Change && rule.Times is null && rule.Share is null)
        {
            yield return new(nameof(ValidationRule.Times), "phải có số lần hoặc tỷ lệ thay đổi.");
        }

        if (rule.Times is { } times and not (> 1 and <= 100_000) && rule.Kind == RuleKind.Change)
        {
            yield return new(nameof(ValidationRule.Times), $"số lần {Facts.WriteFigure.Number(times)} phải lớn hơn 1 và không quá 100.000.");
        }

        if (rule is { Share: { } share and not (> 0 and <= 100_000), Kind: RuleKind.Change })
        {
            yield return new(nameof(ValidationRule.Share), $"tỷ lệ {Facts.WriteFigure.Number(share)}% phải lớn hơn 0 và không quá 100.000%.");
        }

        if (rule.Floor < 0)
        {
            yield return new(nameof(ValidationRule.Floor), "mức bỏ qua không được âm.");
        }
    }

    private static IEnumerable<Problem> Message(ValidationRule rule)
    {
        if (rule.Message.Length is 0 or > ValidationRule.MessageLimit)
        {
            yield return new(nameof(ValidationRule.Message), $"phải có câu thông báo, tối đa {ValidationRule.MessageLimit} ký tự.");
        }

        var known = RuleReading.Of(rule).Terms.Select(term => term.Name).Concat(WriteRuleMessage.Places).ToHashSet(StringComparer.Ordinal);
        foreach (var place in WriteRuleMessage.PlacesIn(rule.Message).Where(place => !known.Contains(place)).Distinct(StringComparer.Ordinal))
        {
            yield return new(nameof(ValidationRule.Message), $"chỗ điền {{{place}}} không có trong quy tắc (được dùng: {string.Join(", ", known)}).");
        }
    }

    // Where no forms are known at all their folder is missing, which is said elsewhere.
    private static IEnumerable<Problem> Forms(ValidationRule rule, RuleNames names) => rule.Forms
        .Where(form => names.Forms.Count > 0 && !names.Forms.Contains(form))
        .Select(form => new Problem(nameof(ValidationRule.Forms), $"không có biểu số liệu “{form}”."));
}
