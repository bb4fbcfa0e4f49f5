using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Texts;
using Danchu.Documents;

namespace Danchu.Core.Reports.Intake;

/// <summary>What makes one doubt that this is the right file: another body's name, another year's, a document without headings.</summary>
internal static partial class WarnOfFile
{
    public static IEnumerable<string> From(OpenedReport file, OfficialDocument document, bool hasHeadings)
    {
        var body = document.Title.IssuingBody.ReplaceLineEndings(" ").Trim();
        if (body.Length > 0 && !IsOurs(file, document.Title))
        {
            yield return $"Đầu văn bản ghi cơ quan ban hành là “{Named(document.Title.SuperiorBody, body)}”, không phải "
                + $"“{Named(file.Letterhead?.SuperiorName, file.Letterhead?.BodyName ?? file.Organisation.Name)}”. Hãy chắc rằng đây là báo cáo của đơn vị.";
        }

        var years = Year().Matches(document.Title.Subject).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToHashSet();
        if (years.Count > 0 && !years.Contains(file.Period.Year))
        {
            yield return $"Trích yếu của tệp nói về năm {string.Join(", ", years)}, kỳ báo cáo này là {file.Period.Name.InSentence()}.";
        }

        if (!hasHeadings)
        {
            yield return "Không nhận ra đề mục nào trong tệp (số I., 1., 1.1. in đậm hoặc kiểu Heading), nên cả văn bản là một phần chưa khớp. Hãy chọn mục "
                + "cho phần ấy, hoặc đặt đề mục trong Word rồi tải lên lại.";
        }
    }

    private static bool IsOurs(OpenedReport file, TitleBlock title)
    {
        var found = Words($"{title.SuperiorBody} {title.IssuingBody}");
        string[] names = file.Letterhead is { } letterhead
            ? [letterhead.BodyName, $"{letterhead.SuperiorName} {letterhead.BodyName}", letterhead.NameInText, file.Organisation.Name]
            : [file.Organisation.Name];
        var body = Words(title.IssuingBody);
        return Array.Exists(names, name => Words(name) is { Length: > 0 } words
            && (string.Equals(words, body, StringComparison.Ordinal)
                || string.Equals(words, found, StringComparison.Ordinal)
                || words.Contains(found, StringComparison.Ordinal)
                || found.Contains(words, StringComparison.Ordinal)))
            && !Array.Exists([file.Letterhead], letterhead => letterhead is { SuperiorName.Length: > 0 } && title.SuperiorBody is { Length: > 0 } superior
                && !string.Equals(Words(superior), Words(letterhead.SuperiorName), StringComparison.Ordinal)
                && !found.Contains(Words(letterhead.SuperiorName), StringComparison.Ordinal));
    }

    private static string Named(string? superior, string body) => (string.IsNullOrWhiteSpace(superior) ? body : $"{superior} - {body}").ReplaceLineEndings(" ");

    private static string Words(string text) => string.Join(' ', WordLikeness.Words(text));

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Year();
}
