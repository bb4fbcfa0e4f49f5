using Danchu.Checking;

namespace Danchu.Web.Pages.Checks;

/// <summary>The word and CSS class of a finding's severity.</summary>
internal static class SeverityWords
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "Lỗi.",
        Severity.Warning => "Cảnh báo.",
        _ => "Lưu ý.",
    };

    public static string Style(this Severity severity) => severity switch
    {
        Severity.Error => "is-error",
        Severity.Warning => "is-warning",
        _ => "is-note",
    };
}
