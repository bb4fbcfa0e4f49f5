using Danchu.Checking;
using Danchu.Core.Organisations;
using Danchu.Core.Rules;

namespace Danchu.Web.Pages.Rules;

/// <summary>The words of rules on their pages.</summary>
internal static class RuleText
{
    public static string Severity(Severity severity) => severity switch
    {
        Checking.Severity.Error => "Lỗi: phải sửa hoặc giải trình",
        Checking.Severity.Warning => "Cảnh báo",
        Checking.Severity.Note => "Lưu ý",
    };

    public static string Kinds(IReadOnlyCollection<OrganisationKind> kinds) =>
        kinds.Count == 0 ? "mọi đơn vị" : string.Join(", ", kinds.Select(kind => kind.Label().ToLowerInvariant()));

    public static string Validity(ValidationRule rule) =>
        $"kỳ kết thúc từ {rule.ValidFrom.Show()}" + (rule.ValidTo is { } last ? $" đến {last.Show()}" : " trở đi");

    /// <summary>"sẽ báo 3 trong 13 đơn vị".</summary>
    public static string Said(TryRule.Trial trial) => trial.Known == 0
        ? $"{trial.Period}: chưa đơn vị nào trong {trial.Asked.Show()} đơn vị có đủ số liệu để xét."
        : trial.Broken == 0
            ? $"{trial.Period}: không báo đơn vị nào trong {trial.Known.Show()} đơn vị đủ số liệu."
            : $"{trial.Period}: quy tắc này sẽ báo {trial.Broken.Show()} trong {trial.Known.Show()} đơn vị đủ số liệu.";
}
