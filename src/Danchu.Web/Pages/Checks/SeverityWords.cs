using Danchu.Checking;
using Danchu.Core.Checks;

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

    /// <summary>What was found, counted.</summary>
    public static string InWords(this CheckedText text) => !text.AllRemarks.Any()
        ? "Không phát hiện chỗ nào không khớp."
        : $"{text.Count(Severity.Error).Show()} lỗi, {text.Count(Severity.Warning).Show()} cảnh báo, {text.Count(Severity.Note).Show()} lưu ý.";

    public static string Style(this Severity severity) => severity switch
    {
        Severity.Error => "is-error",
        Severity.Warning => "is-warning",
        _ => "is-note",
    };
}
