using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Outlines;
using Danchu.Core.Reports.Intake;
using Danchu.Documents;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Reports.Intake;

/// <summary>Headings as units write them, laid on the outlines of the catalogue.</summary>
public sealed class MatchSectionsTests
{
    private static readonly OutlineSection Proposals = Leaf("kien-nghi", "KIẾN NGHỊ, ĐỀ XUẤT");

    private static readonly (OutlineSection, int, string)[] Commune =
    [
        Asked(Leaf("dac-diem", "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH"), 1),
        Asked(Leaf("lanh-dao", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI") with { Writes = false }, 1),
        Asked(Leaf("cap-uy", "Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp"), 2),
        Asked(Leaf("bcd", "Hoạt động của Ban Chỉ đạo thực hiện QCDC ở cơ sở"), 2),
        Asked(Leaf("danh-gia", "ĐÁNH GIÁ CHUNG") with { Writes = false }, 1),
        Asked(Leaf("dat-duoc", "Kết quả đạt được"), 2),
        Asked(Leaf("han-che", "Hạn chế"), 2),
        Asked(Leaf("nhiem-vu", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024"), 1),
        Asked(Proposals, 1),
    ];

    [Fact]
    public void Match_TheOutlinesOwnHeadings_FindsEach() => Targets(
        H(1, 1, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH"), H(1, 2, "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI"),
        H(2, 1, "Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp"),
        H(2, 2, "Hoạt động của Ban Chỉ đạo thực hiện QCDC ở cơ sở"), H(1, 3, "ĐÁNH GIÁ CHUNG"), H(2, 1, "Kết quả đạt được"), H(2, 2, "Hạn chế"),
        H(1, 4, "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024"), H(1, 5, "KIẾN NGHỊ, ĐỀ XUẤT"))
        .ShouldBe(["dac-diem", "", "cap-uy", "bcd", "", "dat-duoc", "han-che", "nhiem-vu", "kien-nghi"]);

    [Fact]
    public void Match_OtherWordsNumbersAndSpelling_FindsEach() => Targets(
        P("Thực hiện Công văn số 42, xã báo cáo như sau:"), H(1, 1, "Đặc điểm tình hình chung của xã"), H(1, 2, "Lãnh đạo, chỉ đạo, triển khai"),
        H(2, 1, "Sự lãnh đạo, chỉ đạo của cấp uỷ, chính quyền"),
        H(2, 2, "Ban Chỉ đạo thực hiện Quy chế dân chủ"), H(3, 1, "Kiện toàn"), H(3, 2, "Kiểm tra"), H(1, 3, "Đánh giá"), H(2, 1, "Những kết quả đạt được"),
        H(2, 2, "Tồn tại, hạn chế"),
        H(1, 4, "Phương hướng nhiệm vụ năm tới"), H(1, 5, "Đề xuất, kiến nghị với cấp trên"))
        .ShouldBe(["", "dac-diem", "", "cap-uy", "bcd", "bcd", "bcd", "", "dat-duoc", "han-che", "nhiem-vu", "kien-nghi"]);

    [Fact]
    public void Match_ASectionThatWasMoved_IsFoundByItsWords() => Targets(
        H(1, 1, "KIẾN NGHỊ, ĐỀ XUẤT"), H(1, 2, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH"), H(1, 3, "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024"))
        .ShouldBe(["kien-nghi", "dac-diem", "nhiem-vu"]);

    [Fact]
    public void Match_WhatTheOutlineDoesNotAsk_IsLeft() => Targets(
        H(1, 1, "KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH"), H(1, 2, "TÌNH HÌNH KINH TẾ"), H(2, 1, "Nông nghiệp"), H(1, 3, "KIẾN NGHỊ, ĐỀ XUẤT"))
        .ShouldBe(["dac-diem", "", "", "kien-nghi"]);

    [Fact]
    public void Match_NoHeadingAtAll_LeavesTheWhole() => Targets(P("Cả năm xã làm tốt.")).ShouldBe([""]);

    /// <summary>
    /// Headings of 496-BC/BCĐ (Tam Đường, 25/12/2023) on the outline made from it; of the report of Song Vân
    /// (04/BC-UBND, 11/01/2024) on the outline of communes.
    /// </summary>
    [Theory]
    [InlineData(
        "bcd-huyen-nam.yaml",
        13,
        "I KHÁI QUÁT TÌNH HÌNH|II CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI|1 Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền|2 Hoạt động của Ban Chỉ đạo "
            + "thực hiện QCDC ở cơ sở|3 Vai trò của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội trong thực hiện QCDC ở cơ sở|"
            + "III KẾT QUẢ THỰC HIỆN QUY CHẾ DÂN CHỦ NĂM 2023|1 Kết quả thực hiện dân chủ ở xã, phường, thị trấn|2 Kết quả thực hiện dân chủ trong cơ quan "
            + "hành chính nhà nước và đơn vị sự nghiệp công lập|3 Kết quả thực hiện Quy chế dân chủ ở cơ sở tại nơi làm việc|3.1 Đối với doanh nghiệp nhà nước|"
            + "3.2 Đối với doanh nghiệp khác|4 Kết quả việc thực hiện QCDC trong công tác thu hồi đất, bồi thường, hỗ trợ và tái định cư trên địa bàn huyện|"
            + "IV ĐÁNH GIÁ CHUNG|1 Kết quả đạt được|2 Hạn chế và nguyên nhân|2.1 Hạn chế|2.2 Nguyên nhân|V NHIỆM VỤ TRỌNG TÂM NĂM 2024")]
    [InlineData("xa-nam.yaml", 12, "I KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH|II CÔNG TÁC LÃNH ĐẠO, C Ỉ ĐẠO TRIỂN KHAI|"
        + "1 Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền các cấp.|2 Công tác chỉ đạo, triển khai thực hiện của cơ quan nhà nƣớc và chính quyền các cấp|"
        + "3 oạt động của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội|4 oạt động của Ban Chỉ đạo thực hiện QCDC ở cơ sở|"
        + "III KẾT QUẢ T ỰC  IỆN PHÁP LUẬT VỀ DÂN C   TRỰC TIẾP|1 Thực hiện dân chủ ở xã|2 Thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước|"
        + "IV ĐÁN  GIÁ CHUNG|1 Kết quả đạt đƣợc|2 ạn chế và nguyên nhân|2.1 Hạn chế|2.2 Nguyên nhân|V P ƢƠNG  ƢỚNG, N IỆM V  NĂM 2024|VI KIẾN NG Ị, ĐỀ  UẤT")]
    public void Match_RealReports_FindsTheirSections(string outlineFile, int least, string headings)
    {
        var outline = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Outlines.Single(o => o.File.EndsWith(outlineFile, StringComparison.Ordinal));
        var sections = outline.Value.Walk().Select(s => (
            s.Section,
            s.Depth,
            Heading: s.Section.Heading.Replace("{nam}", "2023", StringComparison.Ordinal).Replace("{nam+1}", "2024", StringComparison.Ordinal))).ToList();
        var parts = SplitParts.From(headings.Split('|').Select(Real).ToSequence());

        var matches = MatchSections.Of(sections, parts);

        matches.Count(match => match.Section is { Writes: true })
            .ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', matches.Select((m, i) => $"{parts[i].Title} → {m.Section?.Key}")));
        matches.Select(match => match.Section?.Key).OfType<string>().ShouldBeUnique();
        var order = matches.Select(match => match.Section is { } section ? sections.FindIndex(s => s.Section.Key == section.Key) : -1)
            .Where(at => at >= 0)
            .ToList();
        order.ShouldBe(order.Order());
    }

    private static Block Real(string line)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        var number = line[..at];
        var level = char.IsLetter(number[0]) ? 1 : number.Count(c => c == '.') + 2;
        var ordinal = level == 1 ? Array.IndexOf(["I", "II", "III", "IV", "V", "VI"], number) + 1 : number[^1] - '0';
        return H(level, ordinal, line[(at + 1)..]);
    }

    private static List<string> Targets(params Block[] body) =>
        MatchSections.Of(Commune, SplitParts.From(body.ToSequence())).ConvertAll(match => match.Target?.Key ?? "");

    private static Heading H(int level, int ordinal, string text) => new(level, ordinal, text);

    private static Paragraph P(string text) => new(text);

    private static (OutlineSection, int, string) Asked(OutlineSection section, int depth) => (section, depth, section.Heading);

    private static OutlineSection Leaf(string key, string heading) => new(key, "", heading, "", Writes: true, [], [], [], []);
}
