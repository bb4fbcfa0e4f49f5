using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;

namespace Danchu.Tests.Catalogue.Reading;

public sealed class ParseRubricTests : IDisposable
{
    private const string District = "rubrics/bcd-huyen.yaml";
    private const string Agencies = "rubrics/co-quan-qcdc.yaml";

    private readonly FolderCopy copy = FolderCopy.Of(RepositoryFolder.Catalogue);

    public void Dispose() => copy.Dispose();

    [Fact]
    public void From_RealRubrics_HaveTheirLines()
    {
        var rubrics = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Rubrics;

        rubrics.Select(file => file.Value).ToDictionary(r => $"{r.Key}/{r.Version}", r => (r.Leaves.Count(), r.Leaves.Sum(leaf => leaf.Points))).ShouldBe(
            new Dictionary<string, (int, decimal)>
            {
                ["bcd-co-quan/1"] = (14, 100),
                ["bcd-co-quan/2"] = (14, 100),
                ["bcd-huyen/1"] = (20, 95),
                ["bcd-huyen/2"] = (20, 95),
                ["bcd-xa/1"] = (17, 100),
                ["bcd-xa/2"] = (17, 100),
                ["co-quan-qcdc/1"] = (50, 99),
                ["dan-van-co-quan-nha-nuoc/1"] = (24, 100),
            },
            ignoreOrder: true);
    }

    [Fact]
    public void From_SheetOfTheDistrict_GivesBandsDeductionsAndProposals()
    {
        var rubric = Real("bcd-huyen");

        rubric.ForKinds.ShouldBe([OrganisationKind.District]);
        rubric.Classes.ShouldBe([new("Tốt", 90), new("Khá", 70), new("Trung bình", 50), new("Yếu", 0)]);
        var inspected = rubric.Find("ty-le-kiem-tra")!;
        (inspected.Number, inspected.Kind, inspected.Points).ShouldBe(("3.2", CriterionKind.Bands, 10m));
        inspected.Proposal.ShouldBe(new PointsRule(PointsRuleKind.Ratio, "don-vi-duoc-kiem-tra", "dau-moi-truc-thuoc"));
        ComputePoints.BandOf(inspected.Bands, 11, 51)!.Points.ShouldBe(10);
        rubric.Find("bao-cao")!.Proposal!.Kind.ShouldBe(PointsRuleKind.SentOnTime);
        var order = rubric.Find("an-ninh")!;
        order.Deductions.Select(d => d.Points).ShouldBe([3, 3]);
        ComputePoints.AfterDeductions(order, new Dictionary<string, int> { ["diem-nong"] = 2, ["vuot-cap-dong-nguoi"] = 1 }).ShouldBe(4);
    }

    [Fact]
    public void From_SheetOfTheDistrict_TakesThePointsOfTheCommitteeFromItsBooks()
    {
        var rubric = Real("bcd-huyen", version: 2);

        rubric.Find("hop")!.Proposal.ShouldBe(new PointsRule(PointsRuleKind.Present, "bcd-hop", null, Least: 2));
        rubric.Find("thanh-vien-kiem-tra")!.Proposal.ShouldBe(new PointsRule(PointsRuleKind.Ratio, "bcd-thanh-vien-kiem-tra", "bcd-thanh-vien"));
        string[] counted =
        [
            "quyet-dinh", "quy-che", "phan-cong", "ke-hoach", "hop", "ke-hoach-kiem-tra", "ty-le-kiem-tra", "ket-luan", "ke-hoach-tap-huan", "tap-huan",
            "thanh-vien-hop", "thanh-vien-kiem-tra", "nam-tinh-hinh",
        ];
        counted.ShouldAllBe(key => rubric.Find(key)!.Proposal != null);
    }

    [Fact]
    public void From_SheetOfCommunes_TakesOffSevenAndSeven() => Real("bcd-xa").Find("an-ninh")!.Deductions.Select(d => d.Points).ShouldBe([7, 7]);

    [Fact]
    public void From_SheetsReadFromPoorPrint_MarkEveryRebuiltMaximum()
    {
        Real("bcd-co-quan").Leaves.ShouldAllBe(leaf => leaf.Doubt.Contains("phục dựng"));
        Real("bcd-xa").Leaves.Where(leaf => leaf.Doubt.Length == 0).Select(leaf => leaf.Key).ShouldBe(["nam-tinh-hinh", "an-ninh"]);
    }

    [Theory]
    [InlineData(District, "total: 100", "tong: 100", "khóa “tong” không được dùng ở đây")]
    [InlineData(District, "points: 2", "points: 2.125", "“2.125” không phải số hợp lệ")]
    [InlineData(District, "points: 2", "points: -2", "“-2” không phải số hợp lệ")]
    [InlineData(District, "points: 2", "points: 1001", "1001 vượt giới hạn 1000")]
    [InlineData(District, "points: 2", "points:", "points: không được để trống")]
    [InlineData(District, "key: quy-che", "key: quyet-dinh", "“quyet-dinh” đã có ở dòng")]
    [InlineData(
        District,
        "key: quy-che",
        "key: quy-che\n        bands: [{ from: 0, points: 1 }]\n        kind: manual",
        "khung tỷ lệ (bands) không dùng với loại tiêu chí này")]
    [InlineData(District, "key: quy-che", "key: quy-che\n        kind: bands", "phải có khung tỷ lệ (bands)")]
    [InlineData(
        District,
        "key: quy-che",
        "key: quy-che\n        kind: yes-no\n        deductions: [{ key: a, text: a, points: 1 }]",
        "mức trừ (deductions) không dùng với loại tiêu chí này")]
    [InlineData(District, "key: quy-che", "key: quy-che\n        floor: 3", "điểm thấp nhất 3 lớn hơn điểm chuẩn 2")]
    [InlineData(District, "key: quy-che", "key: quy-che\n        weight: 2", "chỉ nhóm tiêu chí mới có hệ số")]
    [InlineData(District, "key: to-chuc", "key: to-chuc\n    evidence: true", "nhóm “to-chuc” không được chấm trực tiếp")]
    [InlineData(District, "key: to-chuc", "key: to-chuc\n    kind: manual", "tiêu chí con (children) không dùng với loại tiêu chí này")]
    [InlineData(District, "to: 89", "to: 60", "trước khi bắt đầu (70%)")]
    [InlineData(District, "numerator: don-vi-duoc-kiem-tra", "numerator: don-vi-x", "không có chỉ tiêu “don-vi-x”")]
    [InlineData(District, ", denominator: dau-moi-truc-thuoc", "", "chỉ và phải có khi tính tỷ lệ")]
    [InlineData(District, "kind: sent-on-time", "kind: ratio, numerator: ho-ngheo", "cách đề xuất điểm này không dùng với loại tiêu chí này")]
    [InlineData(District, "kind: sent-on-time", "kind: present", "numerator: chỉ và phải có với ratio, present")]
    [InlineData(District, "kind: sent-on-time", "kind: sent-on-time, least: 2", "least: lớn hơn 0 và chỉ có với present")]
    [InlineData(District, "name: Khá", "name: Tốt", "“Tốt” đã có ở dòng")]
    [InlineData(
        District, "criteria:", "vetoes: [{ key: ky-luat, text: Người đứng đầu bị kỷ luật, cap: Xuất sắc }]\ncriteria:", "không có mức xếp loại “Xuất sắc”")]
    [InlineData(District, "for_kinds: [district]", "for_kinds: [huyen]", "không có loại đơn vị “huyen”")]
    [InlineData(District, "for_kinds: [district]", "for_kinds: []", "chưa nêu dành cho loại đơn vị nào")]
    [InlineData(District, "total: 100", "total: 100\ncap: 90", "nhỏ hơn tổng điểm")]
    [InlineData(District, "total: 100", "total: 100\nearlier_headings: [Một, Hai, Ba]", "earlier_headings: Có 3 bước thẩm định trước bước cuối, tối đa 2.")]
    [InlineData(District, "total: 100", "total: 100\nearlier_headings: [điểm đơn vị tự chấm]", "Hai cột điểm cùng tên “điểm đơn vị tự chấm”")]
    [InlineData(Agencies, "key: co-quan-qcdc", "key: bcd-huyen", "“bcd-huyen” phiên bản 1 đã có trong tệp rubrics/bcd-huyen.yaml")]
    public void From_OneThingBroken_NamesFileLineAndReason(string file, string old, string with, string reason)
    {
        copy.Replace(file, old, with);

        var result = ParseCatalogue.From(copy.Folder);

        result.Value.ShouldBeNull();
        result.Errors.ShouldContain(error => error.File == file && error.Line > 0 && error.Reason.Contains(reason), string.Join('\n', result.Errors));
    }

    [Fact]
    public void From_SevenLevels_AreRefused()
    {
        var nested = string.Concat(Enumerable.Range(1, Rubric.DepthLimit).Select(i => $"{{ key: k{i}, text: a, points: 1, children: ["))
            + "{ key: k, text: a, points: 1 }"
            + string.Concat(Enumerable.Repeat("] }", Rubric.DepthLimit));
        copy.Replace(District, "criteria:", $"criteria:\n  - {nested}");

        ParseCatalogue.From(copy.Folder).Errors.ShouldContain(error => error.Reason == "tiêu chí lồng nhau quá 6 cấp.");
    }

    [Fact]
    public void FromFile_OutsideTheCatalogue_ReadsTheSame()
    {
        var read = ParseRubricFile.From(new CatalogueFolder(RepositoryFolder.Catalogue), copy.PathOf(District));

        read.Errors.ShouldBeEmpty();
        read.Value!.Value.ContentHash.ShouldBe(Real("bcd-huyen").ContentHash);
    }

    [Fact]
    public void FromFile_NotThere_SaysSo() =>
        ParseRubricFile.From(new CatalogueFolder(RepositoryFolder.Catalogue), "khong-co.yaml").Errors.ShouldHaveSingleItem().ToString()
            .ShouldBe("khong-co.yaml, dòng 1: thiếu tệp này.");

    private static Rubric Real(string key, int version = 1) => ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Rubrics
        .Single(file => file.Value.Key == key && file.Value.Version == version).Value;
}
