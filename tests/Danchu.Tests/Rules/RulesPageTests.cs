using System.Globalization;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Rules;
using Danchu.Demonstration;
using Danchu.Demonstration.Samples;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Rules;

/// <summary>
/// docs/rules.md says what catalogue/rules/ says, and what it said when it was tried. After a change, rewrite it:
/// <c>DANCHU_WRITE_DOCS=1 dotnet run --project tests/Danchu.Tests -- -class "*RulesPageTests"</c>.
/// </summary>
public sealed class RulesPageTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    private static readonly Dictionary<string, Indicator> Indicators =
        Catalogue.Indicators.ToDictionary(i => i.Value.Key, i => i.Value, StringComparer.Ordinal);

    [Fact]
    public void Page_Generated_IsTheOneInDocs()
    {
        var file = Path.Combine(RepositoryFolder.Root, "docs", "rules.md");
        var page = Compose();
        if (Environment.GetEnvironmentVariable("DANCHU_WRITE_DOCS") is not null)
        {
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(page);
    }

    private static string Compose()
    {
        var page = new StringBuilder("""
            # Quy tắc kiểm tra số liệu

            Trang này do `tests/Danchu.Tests/Rules/RulesPageTests.cs` viết từ `catalogue/rules/`; không sửa tay.

            Mỗi quy tắc nói các số liệu của một đơn vị, một kỳ phải thế nào với nhau. Thiếu số liệu thì không bao giờ báo; “không phát sinh” tính là 0,
            riêng mẫu số của nó thì không biết. *Lỗi* phải sửa hoặc giải trình mới trình ký được; *cảnh báo* và *lưu ý* không cản. Lý do giải trình gắn
            với đúng những số ấy: số đổi thì lý do hết giá trị.

            Quy tắc được xét khi nhập số (ở ô, ngay lúc gõ và khi lưu), trước khi trình ký, khi ký, trên báo cáo cấp trên nhận được và trên số liệu tổng hợp
            (hai vế cộng trên cùng những đơn vị có đủ số liệu). Thư ký và người quản trị thêm quy tắc của đơn vị mình ở trang *Quy tắc số liệu*.

            ## Đã thử

            `danchu rules lint` xem quy tắc nào trái nhau, lặp lại, không biểu nào hỏi đủ; `danchu rules try THƯ-MỤC` thử trên số liệu trong tệp.
            Một “lần xét” là một quy tắc có đủ số liệu ở một đơn vị, một kỳ.

            | số liệu | lần xét | lỗi | cảnh báo | lưu ý |
            |---|---:|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        var printed = Path.Combine(RepositoryFolder.Root, "tests", "Danchu.Tests", "Rules", "Printed");
        AppendTrial(page, "ba báo cáo in (Tam Đường 2023, Song Vân 2023, Lạng Sơn 2021)", printed);
        AppendTrial(page, "dữ liệu minh họa, 2022 và 2023", RepositoryFolder.Sample("lai-chau-2023"));
        page.Append("""

            - Báo cáo in: một lần báo, đúng chỗ sai của bản in (25/83 doanh nghiệp đóng bảo hiểm, ba dòng trước ghi tổng số 115). Không báo nhầm.
              Chỉ những số có chỉ tiêu trong danh mục mới xét được; bản in không có số năm trước nên các quy tắc tăng, giảm hầu như chưa được thử trên số thật.
            - Dữ liệu minh họa: cảnh báo là năm xã năm 2022 ghi 0 hội nghị quán triệt mà có lượt người dự: số liệu bịa ra tự trái nhau, hoặc người của xã dự hội
              nghị của huyện; lưu ý là sáu cơ quan có cuộc giám sát của Ban Thanh tra nhân dân mà số ban thành lập trong kỳ là 0, có thể đúng.
            - Các mức (mười lần, 20%, 2.000 người một cuộc …) do dự án đặt, chưa có số liệu thật nhiều năm để chỉnh.

            """.ReplaceLineEndings("\n"));
        foreach (var file in Catalogue.Rules.GroupBy(rule => rule.File, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {file.Key}\n\n| quy tắc | mức độ | câu thông báo | vì sao |\n|---|---|---|---|\n");
            foreach (var rule in file.Select(rule => rule.Value))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {Words(rule)} | {Word(rule.Severity)} | {rule.Message} | {rule.Reason} |\n");
            }
        }

        return page.ToString();
    }

    private static void AppendTrial(StringBuilder page, string name, string folder)
    {
        var tried = TryRules.Of(Catalogue, ParseSamples.From(folder, Catalogue).Value!);
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {tried.Asked} | {Count(tried, Severity.Error)} | {Count(tried, Severity.Warning)} | {Count(tried, Severity.Note)} |\n");
    }

    private static int Count(TryRules.Tried tried, Severity severity) => tried.Hits.Count(hit => hit.Broken.Rule.Severity == severity);

    private static string Words(ValidationRule rule) => DescribeRule.Of(RuleReading.Of(rule), Indicators)
        + (rule.ForKinds.Count == 0 ? "" : $" ({string.Join(", ", rule.ForKinds.Select(kind => kind.Label().ToLowerInvariant()))})");

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        _ => "lưu ý",
    };
}
