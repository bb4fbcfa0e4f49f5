using Danchu.Core.Organisations;

namespace Danchu.Core.Rules;

/// <summary>What history keeps of a rule: its words as people read them, not its keys.</summary>
internal static class RecordedRule
{
    public static object Of(ValidationRule rule, RuleNames names) => new
    {
        RuleWords = DescribeRule.Of(RuleReading.Of(rule), names.Indicators),
        Severity = rule.Severity switch
        {
            Checking.Severity.Error => "Lỗi",
            Checking.Severity.Warning => "Cảnh báo",
            Checking.Severity.Note => "Lưu ý",
        },
        rule.Message,
        rule.Reason,
        rule.Version,
        ForKinds = rule.ForKinds.Count == 0 ? null : string.Join(", ", rule.ForKinds.Select(kind => kind.Label())),
        Forms = rule.Forms.Count == 0 ? null : string.Join(", ", rule.Forms),
        From = rule.ValidFrom,
    };
}
