using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Documents.Encodings;

namespace Danchu.Tests.Rubrics.Files;

/// <summary>Tables of criteria as offices keep them: formulas, headings of two rows, the words of other indexes, sums by any name, who signs below.</summary>
public sealed class OfficeTablesTests
{
    private static readonly RubricHead Head = new() { Name = "Bảng thử", ForKinds = [OrganisationKind.District], ValidFrom = new DateOnly(2023, 1, 1) };

    private static readonly object?[][] Lines =
    [
        ["I", "Công tác tổ chức", 10], ["1", "Có quyết định", 4], ["2", "Có quy chế", 6],
        ["II", "Tuyên truyền", 6], ["1", "Có kế hoạch", 3], ["2", "Tập huấn", 3],
    ];

    private static readonly (int, string, string, decimal)[] Shape =
    [
        (1, "I", "Công tác tổ chức", 10), (2, "1", "Có quyết định", 4), (2, "2", "Có quy chế", 6),
        (1, "II", "Tuyên truyền", 6), (2, "1", "Có kế hoạch", 3), (2, "2", "Tập huấn", 3),
    ];

    private static readonly object?[] Heading = ["TT", "Nội dung tiêu chí", "Điểm tối đa"];

    [Theory]
    [InlineData("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa")]
    [InlineData("Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm chuẩn")]
    [InlineData("TIÊU CHÍ / TIÊU CHÍ THÀNH PHẦN", "Thang điểm")]
    [InlineData("Nội dung", "Số điểm tối đa")]
    public void Headings_OfOtherIndexes_AreKnown(string text, string points) => Same(Read([["TT", text, points], .. Lines]));

    [Theory]
    [InlineData("Tổng cộng điểm")]
    [InlineData("TỔNG SỐ ĐIỂM TỐI ĐA")]
    [InlineData("Tổng điểm:")]
    [InlineData("Cộng (I+II)")]
    [InlineData("Tổng điểm chuẩn")]
    public void Total_ByAnyName_EndsTheTable(string total)
    {
        var (rubric, _) = Read([Heading, .. Lines, [null, total, 20], ["Ghi chú", "không phải tiêu chí", null]]);

        Same((rubric, []));
        rubric!.Total.ShouldBe(20);
    }

    [Fact]
    public void Total_OfAPart_IsNoEnd()
    {
        var (rubric, _) = Read([Heading, .. Lines[..3], [null, "Cộng", 10], .. Lines[3..], [null, "Tổng cộng", 16]]);

        Same((rubric, []));
        rubric!.Total.ShouldBe(16);
    }

    [Fact]
    public void Heading_OfTwoRows_IsReadAsOne()
    {
        Same(Read(
            [
                ["UBND XÃ MẪU ĐƠN"], ["TT", "Nội dung tiêu chí", "Điểm", null, "Ghi chú"], [null, null, "Điểm tối đa", "Tự chấm"],
                ["(1)", "(2)", "(3)", "(4)"], .. Lines,
            ]));
        Same(Read([["STT", "Tiêu chí", "Kết quả chấm"], [null, null, "Điểm chuẩn"], .. Lines]));
    }

    [Fact]
    public void Heading_WithPointsOfSeveralKinds_TakesTheHighest() => Same(Read(
        [["TT", "Nội dung", "Điểm", "Điểm tối đa"], .. Lines.Select(line => new[] { line[0], line[1], null, line[2] })]));

    [Fact]
    public void Formula_WithASavedValue_GivesItAndIsNamed()
    {
        var (rubric, notes) = Read([Heading, ["I", "Nhóm", "=SUM(C3:C4)"], ["1", "Một", 4], ["2", "Hai", 6], [null, "Tổng cộng", "=C2"]]);

        rubric!.Criteria.Single().Points.ShouldBe(10);
        rubric.Total.ShouldBe(10);
        notes.ShouldBe(
        [
            "ô C2 là công thức SUM(C3:C4): lấy giá trị đã lưu trong tệp là 10, không tính lại",
            "ô C5 là công thức C2: lấy giá trị đã lưu trong tệp là 10, không tính lại",
        ]);
    }

    [Fact]
    public void Formula_WithoutValue_IsABlank()
    {
        var (rubric, notes) = Read([[.. Heading, null, "=!TODAY()"], .. Lines, [null, "Tổng cộng", "=!SUM(C2,C5)"]]);

        Same((rubric, []));
        rubric!.Total.ShouldBe(16);
        notes.Count.ShouldBe(2);
        notes[1].ShouldStartWith("ô C8 là công thức SUM(C2,C5) chưa có giá trị lưu trong tệp: coi như ô trống");
    }

    [Fact]
    public void Numbers_ThatExcelTookForNumbers_AreNumbersOfLines()
    {
        object?[][] rows =
        [
            [1, "Nhóm", 10], [1.1, "Dòng 1", "4,5"], [1.2, "Dòng 2", 5.5],
            .. Enumerable.Range(3, 7).Select(i => new object?[] { 1 + (i / 10m), $"Dòng {i}", "0" }), [1.1, "Dòng 10", "0"], [1.11, "Dòng 11", "0"],
        ];

        var (rubric, _) = Read([Heading, .. rows]);

        rubric!.Walk().Skip(1).Select(line => line.Criterion.Number).ShouldBe(Enumerable.Range(1, 11).Select(i => $"1.{i}"));
        rubric.Walk().Skip(1).Take(2).Select(line => line.Criterion.Points).ShouldBe([4.5m, 5.5m]);
    }

    [Theory]
    [InlineData("Nơi nhận:\n- UBND huyện (b/c);\n- Lưu: VT.", "CHỦ TỊCH\nLò Văn Mẫu")]
    [InlineData("", "Mẫu Đơn, ngày 11 tháng 01 năm 2024")]
    [InlineData("NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN")]
    public void Signatures_BelowTheTable_AreNoCriteria(string left, string right)
    {
        string[][] table = [["TT", "Nội dung tiêu chí", "Điểm tối đa"], .. Lines.Select(line => line.Select(cell => $"{cell}").ToArray())];

        Same((SameContent.ReadSound("a.docx", OfficeFile.Docx(table, [[left, right]]), Head), []));
        Same(Read([Heading, .. Lines, [null, left, null, right]]));
    }

    [Fact]
    public void Letters_OfAnOldEncoding_AreConvertedAndSaid()
    {
        object?[][] old =
        [
            [.. Heading.Select(cell => (object?)OldCodes.InTcvn3((string)cell!))],
            .. Lines.Select(line => new[] { line[0], OldCodes.InTcvn3((string)line[1]!), line[2] }),
        ];

        var (rubric, notes) = Read(old);

        Same((rubric, []));
        notes.ShouldHaveSingleItem().ShouldContain("TCVN3 (ABC) đã được đổi sang Unicode");
    }

    [Fact]
    public void OldExcel_IsReadByItsSavedValues()
    {
        var errors = new ErrorList();
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFolder.Sample("van-phong"), "bang-cham-diem.xls"));

        var rubric = ParseOfficeRubric.From("bang-cham-diem.xls", bytes, SameContent.Indicators, Head, errors);

        errors.Sorted().ShouldBeEmpty();
        rubric!.Walk().Select(line => (line.Depth, line.Criterion.Number, line.Criterion.Text, line.Criterion.Points)).ShouldBe(
        [
            (1, "I", "Công tác tổ chức", 10), (2, "1", "Có quyết định thành lập Ban Chỉ đạo", 4.5m), (2, "2", "Có quy chế hoạt động", 5.5m),
            (1, "II", "Tuyên truyền", 6), (2, "1", "Có kế hoạch", 3), (2, "2", "Tập huấn, tuyên truyền", 3),
        ]);
        rubric.Total.ShouldBe(16);
    }

    private static void Same((Rubric? Rubric, IReadOnlyList<string>) read) =>
        read.Rubric!.Walk().Select(line => (line.Depth, line.Criterion.Number, line.Criterion.Text, line.Criterion.Points)).ShouldBe(Shape);

    private static (Rubric? Rubric, IReadOnlyList<string> Notes) Read(object?[][] rows)
    {
        var errors = new ErrorList();
        var rubric = ParseOfficeRubric.From("a.xlsx", OfficeFile.Xlsx(rows), SameContent.Indicators, Head, errors);
        errors.Sorted().ShouldBeEmpty();
        return (rubric, errors.Notes);
    }
}
