using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Demonstration.Samples;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Demonstration.Samples;

public sealed class BrokenSamplesTests : IDisposable
{
    private const string Text = "texts/ban-bo/dac-diem.md";

    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!;

    /// <summary>Of the texts one unit's are enough, and quicker to copy.</summary>
    private readonly FolderCopy copy = FolderCopy.Of(
        RepositoryFolder.Sample("lai-chau-2023"),
        file => !file.StartsWith("texts/", StringComparison.Ordinal) || file.StartsWith("texts/ban-bo/", StringComparison.Ordinal));

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData("organisations.csv", "tam-duong,Huyện Tam Đường", "Tam Đường,Huyện Tam Đường", "không phải mã hợp lệ")]
    [InlineData("organisations.csv", ",district,2004-01-01,", ",quan,2004-01-01,", "không có loại đơn vị “quan”")]
    [InlineData(
        "organisations.csv",
        "lai-chau,Tỉnh Lai Châu,Lai Châu,province,2004-01-01,,trung-uong",
        "lai-chau,Tỉnh Lai Châu,Lai Châu,province,2004-01-01,,trung-uong-2",
        "không có đơn vị “trung-uong-2”")]
    [InlineData(
        "organisations.csv",
        "trung-uong,Trung ương,Trung ương,central,2000-01-01,,,",
        "trung-uong,Trung ương,Trung ương,central,2000-01-01,,,tam-duong",
        "thành cấp trên của chính mình")]
    [InlineData("issuers.csv", "ban-bo,party,", "ban-bo,quan-doi,", "không có khối “quan-doi”")]
    [InlineData("people.csv", "tam-duong,secretariat", "tam-duong,boss", "không có trong các giá trị được dùng")]
    [InlineData("people.csv", "vanthu.banbo,", "Văn Thư,", "không phải tên đăng nhập hợp lệ")]
    [InlineData("people.csv", "thuky.tamduong,Giàng Quốc Dũng,td-ban-dan-van", "thuky.tamduong,Giàng Dũng,td-ban-dan-van", "đã có họ tên khác")]
    [InlineData("people.csv", "xem.tamduong,", "vanthu.tamduong,", "đã có họ tên khác")]
    [InlineData("rounds.yaml", "outline: xa-nam", "outline: huyen-nam", "không có đề cương “huyen-nam” phiên bản 1")]
    [InlineData("rounds.yaml", "to_kinds: [commune]", "to_kinds: [enterprise]", "không dành cho loại đơn vị “enterprise”")]
    [InlineData("rounds.yaml", "due_on: 2022-12-23", "due_on: 2022-11-09", "hạn gửi trước ngày ban hành")]
    [InlineData("rounds.yaml", "period: duong-lich/nam/2022", "period: duong-lich/tuan/2022", "lịch “duong-lich” không có kỳ “tuan”")]
    [InlineData("rounds.yaml", "passes_on: lai-chau-2022", "passes_on: lai-chau-2021", "không có đợt “lai-chau-2021” ở trên")]
    [InlineData(
        "facts.csv", "ban-bo,duong-lich/nam/2023,ngay-cong,value,1350", "ban-bo,duong-lich/nam/2023,ngay-cong,value,1.350", "tối đa 1 chữ số thập phân")]
    [InlineData(
        "facts.csv",
        "ban-bo,duong-lich/nam/2023,ngay-cong,value,1350",
        "ban-bo,duong-lich/nam/2023,ngay-cong,khong-phat-sinh,1350",
        "phải để trống khi không có giá trị")]
    [InlineData("facts.csv", "ban-bo,duong-lich/nam/2023,hoa-giai-thanh,value,5,6", "ban-bo,duong-lich/nam/2023,hoa-giai-thanh,value,5,", "thiếu mẫu số")]
    [InlineData(
        "facts.csv", "ban-bo,duong-lich/nam/2023,ngay-cong,", "ban-bo,duong-lich/nam/2023,dat-hien,", "ban-bo, duong-lich/nam/2023, dat-hien” đã có ở dòng")]
    public void From_OneThingBroken_NamesFileLineAndReason(string file, string old, string with, string reason)
    {
        var line = copy.LineOf(file, old);
        copy.Replace(file, old, with);

        var result = ParseSamples.From(copy.Folder, Catalogue);

        result.Value.ShouldBeNull();
        result.Errors.ShouldContain(
            error => error.File == file && error.Line == line && error.Reason.Contains(reason), string.Join('\n', result.Errors));
    }

    [Theory]
    [InlineData("{{ngay-congg}}", "Không có chỉ tiêu “ngay-congg”")]
    [InlineData("{{ngay-cong@thon}}", "không có phạm vi")]
    [InlineData("{{ngay-cong|%}}", "phần trăm cần chỉ tiêu tỷ lệ hoặc a/b")]
    [InlineData("{{hoa-giai-thanh|+-}}", "không so với kỳ trước")]
    [InlineData("{{hoa-giai-thanh/ngay-cong}}", "a/b cần hai chỉ tiêu là số đếm")]
    [InlineData("{{doi-tuong-tap-huan@xa}}", "không cộng được")]
    [InlineData("{{ngay-cong", "không thành cặp")]
    [InlineData("{{Ngày công}}", "ô số liệu viết sai")]
    public void From_TokenThatMeansNothing_NamesFileLineAndReason(string token, string reason)
    {
        File.WriteAllText(copy.PathOf(Text), $"Câu đầu.\n\nCâu có {token} ở dòng ba.\n");

        var error = ParseSamples.From(copy.Folder, Catalogue).Errors.ShouldHaveSingleItem();

        (error.File, error.Line).ShouldBe((Text, 3));
        error.Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("{{ngay-cong}} {{ngay-cong@xa}} {{ngay-cong@toan-bo|+-}} {{hoa-giai-thanh@xa|%}} {{don-mot-cua/don-kien-nghi@huyen|%}} {{a}}", 1)]
    [InlineData("{{ngay-cong}} {{ngay-cong@xa}} {{ngay-cong@toan-bo|+-}} {{hoa-giai-thanh@xa|%}} {{don-mot-cua/don-kien-nghi@tinh|%}}", 0)]
    public void From_EachFormOfToken_IsTaken(string markup, int errors)
    {
        File.WriteAllText(copy.PathOf(Text), markup);

        ParseSamples.From(copy.Folder, Catalogue).Errors.Count.ShouldBe(errors);
    }

    [Fact]
    public void From_TextForAnUnknownUnitOrSection_IsReported()
    {
        Directory.CreateDirectory(copy.PathOf("texts/xa-la"));
        File.WriteAllText(copy.PathOf("texts/ban-bo/muc-la.md"), "Lời.");

        ParseSamples.From(copy.Folder, Catalogue).Errors.Select(error => error.ToString()).ShouldBe(
        [
            "texts/ban-bo/muc-la.md, dòng 1: không có mục “muc-la” trong đề cương dành cho loại đơn vị này.",
            "texts/xa-la, dòng 1: không có đơn vị “xa-la”.",
        ]);
    }

    [Fact]
    public void From_SuccessionThatLeavesAGap_IsReported()
    {
        using var later = FolderCopy.Of(RepositoryFolder.Sample("lai-chau-2026"));
        later.Replace("successions.csv", "tt-tam-duong,binh-lu-2025,2025-07-01", "tt-tam-duong,binh-lu-2025,2025-08-01");

        var error = ParseSamples.From(later.Folder, Catalogue).Errors.ShouldHaveSingleItem();

        error.ToString().ShouldBe("successions.csv, dòng 2: on: “tt-tam-duong” phải kết thúc vào ngày liền trước.");
    }
}
