using System.Text.Json;
using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Tests.Catalogue.Reading;

/// <summary>Each way a file can be wrong names the file, the line and the reason, and nothing is given.</summary>
public sealed class BrokenCatalogueTests : IDisposable
{
    private const string Law = "law/legal-documents.csv";
    private const string Duties = "duties/nhan-dan-ban.yaml";
    private const string Holidays = "holidays/2024.yaml";
    private const string Outline = "outlines/xa-nam.yaml";
    private const string Form = "forms/bieu-xa.yaml";
    private const string Rules = "rules/dac-diem.yaml";
    private const string Breakdowns = "indicators/breakdowns.csv";
    private const string Indicators = "indicators/indicators.csv";

    private readonly FolderCopy copy = FolderCopy.Of(RepositoryFolder.Catalogue);

    public void Dispose() => copy.Dispose();

    [Fact]
    public void From_NothingChanged_Succeeds() => ParseCatalogue.From(copy.Folder).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(Outline, "key: xa-nam", "key: xa-nam\nkey: xa-nam", 2, "bị lặp lại trong cùng một khối")]
    [InlineData(Outline, "version: 1", "version: mot", 2, "không phải số nguyên từ 1 đến 999")]
    [InlineData(Outline, "line: state", "lien: state", 6, "khóa “lien” không được dùng ở đây")]
    [InlineData(Outline, "line: state", "line: quan-doi", 6, "không có khối “quan-doi”")]
    [InlineData(Outline, "for_kinds: [commune]", "for_kinds: commune", 7, "cần một danh sách")]
    [InlineData(Outline, "valid_from: 2022-01-01", "valid_from: 2022-02-30", 8, "không phải ngày có thật")]
    [InlineData(Outline, "valid_to: 2022-12-31", "valid_to: 2021-12-31", 9, "trước ngày bắt đầu 01/01/2022")]
    [InlineData(Outline, "subject: Tổng kết", "subject: Năm {thang} tổng kết", 5, "“{thang}” không phải chỗ điền")]
    [InlineData(Outline, "sections:", "sections: [", 13, "YAML sai cú pháp")]
    [InlineData(Form, "indicator: thon-ban", "indicator: thon-bann", 16, "không có chỉ tiêu “thon-bann”")]
    [InlineData(Form, "indicator: thon-ban", "sum: thon-ban + thon-bann", 16, "Không có chỉ tiêu “thon-bann”")]
    [InlineData(Form, "indicator: thon-ban", "sum: thon-ban", 16, "cần ít nhất hai chỉ tiêu")]
    [InlineData(Form, "indicator: thon-ban", "sum: thon-ban + ho-dan", 16, "đơn vị tính khác nhau")]
    [InlineData(Form, "indicator: thon-ban", "indicator: thon-ban\n        breakdown: màu", 17, "không chia theo “màu”")]
    [InlineData(Form, "scope: own", "scope: level:thon", 17, "không có trong các giá trị được dùng")]
    [InlineData(Form, "number: \"1.2\"", "number: \"1.1\"", 18, "đã có ở dòng 14")]
    [InlineData(Indicators, "key,name", "ma,name", 1, "cột “ma” không được dùng")]
    [InlineData(Indicators, ",source", "", 1, "thiếu cột “source”")]
    [InlineData(Indicators, "thon-ban,", "Thôn bản,", 4, "không phải mã hợp lệ")]
    [InlineData(Indicators, "thon-ban,", "rieng-thon-ban,", 4, "mã bắt đầu bằng “rieng-” dành cho chỉ tiêu riêng của đơn vị")]
    [InlineData(Indicators, "thon-ban,", "dien-tich-tu-nhien,", 4, "“dien-tich-tu-nhien” đã có ở dòng 2")]
    [InlineData(Indicators, ",hộ,ratio,", ",hộ,count,", 7, "chỉ tiêu khác thì để trống cả hai")]
    [InlineData(
        Indicators, "van-ban-cap-uy,", "khong-ai-hoi,Không ai hỏi,lần,count,0,,,sum,none,Nhóm,Nguồn,,\nvan-ban-cap-uy,", 14,
        "không sổ nào đếm chỉ tiêu “khong-ai-hoi”")]
    [InlineData(Indicators, ",true,area", ",true,vung", 2, "“vung” không có trong các giá trị được dùng")]
    [InlineData(Breakdowns, "nhan-khau,dân tộc,mong", "nhan-khauu,dân tộc,mong", 2, "không có chỉ tiêu “nhan-khauu”")]
    [InlineData(Breakdowns, "nhan-khau,dân tộc,thai", "nhan-khau,dân tộc,mong", 3, "đã có ở dòng 2")]
    [InlineData(Breakdowns, "nhan-khau,dân tộc,mong", "ho-ngheo,dân tộc,tu", 2, "là tử số, mẫu số của chỉ tiêu tỷ lệ")]
    [InlineData(Breakdowns, "nhan-khau,dân tộc,mong,Mông", "nhan-khau,dân tộc,ngay-cong,", 2, "không phải là một phần của nó")]
    [InlineData("organisations/kinds.yaml", "level: commune", "level: thon", 7, "“thon” không có trong các giá trị được dùng")]
    [InlineData("periods/calendars.yaml", "\"{year-1}-12-15\"", "\"{year-2}-12-15\"", 11, "không phải mẫu ngày")]
    [InlineData(Law, "2022-11-10", "10/11/2022", 2, "không phải ngày có thật")]
    [InlineData(Law, "replaced,10/2022/QH15,2023-07-01", "replaced,,2023-07-01", 8, "replaced_by: văn bản đã bị thay thế thì phải ghi")]
    [InlineData(Law, "replaced,10/2022/QH15,2023-07-01", "replaced,Luật mới,2023-07-01", 8, "replaced_by: “Luật mới” không phải số, ký hiệu văn bản")]
    [InlineData(Law, "replaced,10/2022/QH15,2023-07-01", "replaced,34/2007/PL-UBTVQH11,2023-07-01", 8, "không thể thay thế chính nó")]
    [InlineData(Law, "replaced,10/2022/QH15,2023-07-01", "replaced,10/2022/QH15,2006-07-01", 8, "replaced_on: phải sau ngày ban hành")]
    [InlineData(Law, "replaced,10/2022/QH15,2023-07-01", "in force,,2023-07-01", 8, "replaced_on: chỉ ghi ngày này khi văn bản đã hết hiệu lực")]
    [InlineData(Law, "amended,,,47/2024/QH15; 97/2025/QH15", "amended,,,", 2, "amended_by: văn bản đã được sửa đổi, bổ sung thì phải ghi")]
    [InlineData(Rules, "right: ho-dan", "right: ho-dann", 12, "right: không có chỉ tiêu “ho-dann”")]
    [InlineData(Rules, "left: nhan-khau", "left: nhan-khau ho-dan", 10, "left: giữa hai số hạng phải có dấu")]
    [InlineData(Rules, "left: nhan-khau", "left: ho-ngheo", 10, "phải nói rõ ho-ngheo.tu hay ho-ngheo.mau")]
    [InlineData(Rules, "({nhan-khau}) ít hơn", "({nhan-khauu}) ít hơn", 14, "chỗ điền {nhan-khauu} không có trong quy tắc")]
    [InlineData(Rules, "comparison: at-least", "comparison: nhieu-hon", 11, "không có trong các giá trị được dùng")]
    [InlineData(Rules, "severity: error", "severity: loi", 13, "không có trong các giá trị được dùng")]
    [InlineData(Rules, "- key: nhan-khau-moi-ho", "- key: nhan-khau-it-nhat-bang-ho", 18, "phiên bản 1 đã có trong tệp")]
    [InlineData(Duties, "document: 10/2022/QH15", "document: 10/2022", 13, "không có văn bản “10/2022” trong law/")]
    [InlineData(Duties, "group: decision", "group: hop", 7, "“hop” không có trong các giá trị được dùng")]
    [InlineData(Duties, "register: dan-ban", "register: dan-bann", 22, "không có sổ “dan-bann”")]
    [InlineData(Duties, "for_kinds: [commune, village]", "for_kinds: [commune, school]", 22, "không dành cho loại đơn vị “school”")]
    [InlineData(Duties, "values: [muc-1]", "values: [muc-9]", 32, "“muc-9” không phải giá trị của cột ghi ở by")]
    [InlineData(Duties, "within: 5 working", "within: 5 lv", 66, "phải là một số và đơn vị")]
    [InlineData(Duties, "within: 5 working", "within: 5 working\n        lasting: 2 calendar", 63, "đúng một trong các khóa within, lasting, before, each")]
    [InlineData(Duties, "from: ngay-gui", "from: tong-ho", 73, "“tong-ho” không phải cột ngày")]
    [InlineData(Duties, "3*tan-thanh >= 2*tong-ho", "3*tan-thanh >= 2*so-ho", 81, "“so-ho” không phải cột số")]
    [InlineData(Duties, "3*tan-thanh >= 2*tong-ho", "hai phần ba", 81, "không đọc được “hai phần ba”")]
    [InlineData(Duties, "        across: trich-yeu\n", "", 96, "across và passes phải đi cùng nhau")]
    [InlineData(Duties, "per: thon", "per: noi-dung", 158, "“noi-dung” không phải cột một thôn")]
    [InlineData(Duties, "each: year", "each: nam", 157, "“nam” không có trong các giá trị được dùng")]
    [InlineData(Duties, "until: nhiem-ky-den", "until: tong-ho", 386, "“tong-ho” không phải cột ngày")]
    [InlineData(Duties, "until: nhiem-ky-den", "until: nhiem-ky-den\n        from: nhiem-ky-tu", 387, "thời hạn until không có from")]
    [InlineData(Duties, "indicator: gui-quyet-dinh-dung-han", "indicator: gui-dung-han", 65, "không có chỉ tiêu “gui-dung-han”")]
    [InlineData(Duties, "indicator: gui-quyet-dinh-dung-han", "indicator: cuoc-hop-dan", 65, "“cuoc-hop-dan” phải là chỉ tiêu tỷ lệ")]
    [InlineData(Duties, "indicator: gui-quyet-dinh-dung-han", "indicator: noi-dung-cong-khai", 5, "“noi-dung-cong-khai” đã được đếm ở một sổ")]
    [InlineData(Duties, "key: bau-truong-thon", "key: nhan-dan-ban", 103, "phiên bản 1 đã có trong tệp")]
    [InlineData(Holidays, "on: \"2024-05-04\"", "on: \"2024-05-06\"", 22, "chỉ ngày thứ Bảy, Chủ Nhật mới là ngày làm bù")]
    [InlineData(Holidays, "on: \"2024-04-29\"", "on: \"2023-04-29\"", 19, "không thuộc năm 2024")]
    [InlineData(Holidays, "year: 2024", "year: 2023", 1, "năm 2023 đã có trong tệp")]
    public void From_OneThingBroken_NamesFileLineAndReason(string file, string old, string with, int line, string reason)
    {
        copy.Replace(file, old, with);

        var result = ParseCatalogue.From(copy.Folder);

        result.Value.ShouldBeNull();
        result.Errors.ShouldContain(error => error.File == file && error.Line == line && error.Reason.Contains(reason), string.Join('\n', result.Errors));
    }

    [Fact]
    public void From_SeveralFilesBroken_ReportsAllErrorsAtOnce()
    {
        copy.Replace(Outline, "version: 1", "version: 0");
        copy.Replace(Outline, "line: state", "line: x");
        copy.Replace(Form, "scope: own", "scope: tat-ca");

        ParseCatalogue.From(copy.Folder).Errors.Select(error => error.File).ShouldBe([Form, Outline, Outline]);
    }

    [Fact]
    public void From_FileOf50Megabytes_IsRefusedBySize()
    {
        using (var file = File.Create(copy.PathOf(Outline)))
        {
            file.SetLength(50_000_000);
        }

        var error = ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem();
        error.ToString().ShouldBe("outlines/xa-nam.yaml, dòng 1: tệp quá lớn: giới hạn là 1000 KB.");
    }

    [Fact]
    public void From_MarkAndCarriageReturnsAndDecomposedLetters_ReadTheSame()
    {
        var before = ParseCatalogue.From(copy.Folder).Value!;
        foreach (var file in Directory.EnumerateFiles(copy.Folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var after = ParseCatalogue.From(copy.Folder);

        after.Errors.ShouldBeEmpty();
        after.Value!.Indicators.Select(Written).ShouldBe(before.Indicators.Select(Written));
        after.Value.Outlines.Select(outline => outline.Value.ContentHash).ShouldBe(before.Outlines.Select(outline => outline.Value.ContentHash));
    }

    [Fact]
    public void From_CsvSavedByVietnameseExcelWithSemicolons_Reads()
    {
        // Duties name acts, and count figures that nobody else asks for.
        var counted = ParseCatalogue.From(copy.Folder).Value!.Duties.SelectMany(duty => duty.Value.Content.Clocks).Select(clock => clock.Indicator).ToHashSet();
        Directory.Delete(copy.PathOf("duties"), recursive: true);
        File.WriteAllLines(
            copy.PathOf(Indicators), File.ReadAllLines(copy.PathOf(Indicators)).Where(line => !counted.Contains(line.Split(',')[0])));
        File.WriteAllText(
            copy.PathOf("law/legal-documents.csv"),
            "symbol;type;issuer;issued_on;title;status;replaced_by;replaced_on;amended_by;source;doubt\n"
                + "1/QĐ;Quyết định;UBND;2023-01-02;Về việc A, B;unknown;;;;đọc ở cổng;\n");

        ParseCatalogue.From(copy.Folder).Value!.LegalDocuments.ShouldHaveSingleItem().Title.ShouldBe("Về việc A, B");
    }

    [Fact]
    public void From_FileInAnotherEncoding_NamesTheLine()
    {
        File.WriteAllBytes(copy.PathOf(Outline), [.. "key: a\nname: "u8, 0xE0, 0x20, .. "\n"u8]);

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem()
            .ShouldBe(new FileError(Outline, 2, "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8."));
    }

    [Fact]
    public void From_AliasesThatWouldMultiply_AreRefused()
    {
        File.WriteAllText(copy.PathOf(Outline), "a: &a [x, x]\nb: [*a, *a]\n");

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().Reason.ShouldContain("không dùng tham chiếu");
    }

    [Fact]
    public void From_ThousandsOfNestedLists_AreRefused()
    {
        File.WriteAllText(copy.PathOf(Outline), "a: " + new string('[', 100_000));

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().Reason.ShouldContain("lồng nhau quá 24 cấp");
    }

    [Fact]
    public void From_UnclosedQuoteInCsv_NamesTheRow()
    {
        File.AppendAllText(copy.PathOf(Indicators), "x,\"Chưa đóng,người,count,0,,,sum,none,Nhóm,nguồn\n");
        var last = File.ReadAllLines(copy.PathOf(Indicators)).Length;

        var errors = ParseCatalogue.From(copy.Folder).Errors;

        errors.ShouldContain(error => error.File == Indicators && error.Line == last && error.Reason.Contains("chưa đóng"));
    }

    [Fact]
    public void From_TwoFilesWithTheSameVersion_NamesBoth()
    {
        File.Copy(copy.PathOf(Outline), copy.PathOf("outlines/xa-nam-copy.yaml"));

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().Reason.ShouldContain("phiên bản 1 đã có trong tệp outlines/xa-nam");
    }

    [Fact]
    public void From_NewVersionWhileTheOldOneIsValid_IsRefused()
    {
        File.WriteAllText(
            copy.PathOf("outlines/xa-nam-2.yaml"), File.ReadAllText(copy.PathOf(Outline)).Replace("version: 1", "version: 2", StringComparison.Ordinal));

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().Reason.ShouldContain("còn giá trị");
    }

    [Fact]
    public void From_FileWithAnotherEnding_IsReportedNotPassedOver()
    {
        File.WriteAllText(copy.PathOf("outlines/moi.yml"), "key: moi");

        ParseCatalogue.From(copy.Folder).Errors.ShouldHaveSingleItem().ToString()
            .ShouldBe("outlines/moi.yml, dòng 1: tên tệp ở thư mục này phải kết thúc bằng “.yaml”.");
    }

    [Fact]
    public void From_MissingFileAndFolder_AreReported()
    {
        File.Delete(copy.PathOf("law/legal-documents.csv"));
        Directory.Delete(copy.PathOf("forms"), recursive: true);

        ParseCatalogue.From(copy.Folder).Errors.Select(error => error.ToString()).ShouldBe(
            ["forms, dòng 1: thiếu thư mục này.", "law/legal-documents.csv, dòng 1: thiếu tệp này."]);
    }

    private static string Written(InFile<Indicator> indicator) => JsonSerializer.Serialize(indicator);
}
