using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;

namespace Danchu.Tests.Rubrics.Files;

/// <summary>Tables as offices print them, without our columns, and what is refused by row and cell.</summary>
public sealed class ParseOfficeRubricTests
{
    private static readonly object?[] Heading = ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Cách chấm", "Hướng dẫn", "Nghi vấn", "Cấp", "Mã"];

    private static readonly RubricHead Head = new() { Name = "Bảng thử", ForKinds = [OrganisationKind.District], ValidFrom = new DateOnly(2023, 1, 1) };

    [Fact]
    public void Docx_AsPrintedInTheSeed_GivesNumbersTreePointsAndBands()
    {
        var real = SameContent.Real("bcd-huyen");
        string[][] rows =
        [
            ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm đơn vị tự chấm"],
            .. real.Walk().Select(line => new[] { line.Criterion.Number, line.Criterion.Text, LintWords.Show(line.Criterion.Points), "" }),
            ["", "Tổng cộng", "100", ""],
        ];

        var read = SameContent.ReadSound("000.docx", OfficeFile.Docx(rows), Head);

        Shape(read).ShouldBe(Shape(real));
        read.Total.ShouldBe(100);
        read.Leaves.Where(l => l.Number is "3.2" or "6.1" or "6.2" or "6.3")
            .Select(l => l.Bands)
            .ShouldBe(real.Leaves.Where(l => l.Number is "3.2" or "6.1" or "6.2" or "6.3").Select(l => l.Bands));
        read.Leaves.Single(l => l.Number == "7.2").Deductions
            .Select(d => (d.Text, d.Points))
            .ShouldBe(real.Find("an-ninh")!.Deductions.Select(d => (d.Text, d.Points)));
    }

    [Theory]
    [InlineData("co-quan-qcdc")]
    [InlineData("dan-van-co-quan-nha-nuoc")]
    [InlineData("bcd-xa")]
    public void Xlsx_WithoutDepths_GivesTheTreeByItsNumbers(string key)
    {
        var real = SameContent.Real(key);
        object?[][] rows =
        [
            ["STT", "Nội dung", "Điểm chuẩn"],
            ["(1)", "(2)", "(3)"],
            .. real.Walk().Select(line => new object?[] { line.Criterion.Number, line.Criterion.Text, line.Criterion.Points }),
        ];

        Shape(SameContent.ReadSound("bang.xlsx", OfficeFile.Xlsx(rows), Head)).ShouldBe(Shape(real));
    }

    [Theory]
    [InlineData("30-50% trở lên được 15 điểm\ndưới 30% được 6 điểm")]
    [InlineData("Từ 30% trở lên được 15 điểm; dưới 30% được 6 điểm")]
    [InlineData("kiểm tra từ 30%-50% số đầu mối trở lên được 15 điểm, kiểm tra dưới 30% được 6 điểm")]
    public void Xlsx_BandsAsWritten_AreRead(string written) =>
        One("3.2", "Kiểm tra", 15, written).Bands.ShouldBe([new Band(30, null, Below: false, 15), new Band(0, 30, Below: true, 6)]);

    [Fact]
    public void Xlsx_DeductionsAsWritten_AreRead() =>
        One("7.2", "An ninh", 10, "trừ 3 nếu có điểm nóng\nTrừ 0,5 điểm mỗi lần có đơn vượt cấp\nCần minh chứng\nXem báo cáo của công an")
            .ShouldSatisfyAllConditions(
                line => line.Deductions.Select(d => (d.Key, d.Text, d.Points, d.Each))
                    .ShouldBe([("co-diem-nong", "có điểm nóng", 3m, false), ("co-don-vuot-cap", "có đơn vượt cấp", 0.5m, true)]),
                line => line.Evidence.ShouldBeTrue(),
                line => line.Guidance.ShouldBe("Xem báo cáo của công an"));

    [Fact]
    public void Xlsx_GroupWithoutPoints_GetsItsChildren() =>
        SameContent.ReadSound("a.xlsx", OfficeFile.Xlsx(["TT", "Nội dung", "Điểm"], ["I", "Nhóm", null], ["1", "Một", 2.5], ["2", "Hai", "12,5"]), Head)
            .ShouldSatisfyAllConditions(
                rubric => rubric.Criteria.Single().Points.ShouldBe(15),
                rubric => rubric.Total.ShouldBe(15));

    [Theory]
    [InlineData("x", 2, "Mã x", "x", "Ô G2: “x” không phải cấp")]
    [InlineData("2", 2, "Mã", "k1", "ô G2: dòng đầu phải ở cấp 1")]
    [InlineData("1", 2.125, "Ba số lẻ", "k1", "ô C2: “2,125” không phải số điểm")]
    [InlineData("1", -2, "Âm", "k1", "ô C2: “-2” không phải số điểm")]
    [InlineData("1", 1001, "Quá lớn", "k1", "ô C2: “1001” không phải số điểm")]
    [InlineData("1", "hai", "Chữ", "k1", "ô C2: “hai” không phải số điểm")]
    [InlineData("1", null, "Thiếu", "k1", "ô C2: thiếu điểm tối đa")]
    [InlineData("1", 2, null, "k1", "ô B2: thiếu nội dung")]
    [InlineData("1", 2, "Mã sai", "Mã Sai", "ô H2: “Mã Sai” không phải mã hợp lệ")]
    public void Xlsx_OneCellWrong_IsNamed(string depth, object? points, string? text, string key, string said) =>
        Errors(OfficeFile.Xlsx(Heading, ["1", text, points, null, null, null, depth, key]))
            .ShouldContain(e => e.Contains(said, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Từ 20% đến 10% được 5 điểm", "không hiểu khung tỷ lệ")]
    [InlineData("Trên 20% được 5 điểm", "không hiểu khung tỷ lệ")]
    [InlineData("Từ 20,555% trở lên được 5 điểm", "không hiểu khung tỷ lệ")]
    [InlineData("Từ 20% trở lên", "không ghi được bao nhiêu điểm")]
    [InlineData("Trừ 1,555 điểm nếu muộn", "không hiểu cách chấm")]
    [InlineData("Hệ số 2", "chỉ nhóm tiêu chí mới có hệ số")]
    [InlineData("Thấp nhất 9 điểm", "lớn hơn điểm tối đa")]
    [InlineData("Số liệu: khong-co / ho-ngheo", "không có chỉ tiêu “khong-co”")]
    [InlineData("Số liệu: theo các mức trừ", "không hợp với cách chấm")]
    [InlineData("Chỉ dành cho: Làng", "không có loại đơn vị “Làng”")]
    [InlineData("Từ 20% trở lên được 5 điểm\nTrừ 1 điểm nếu muộn", "vừa chấm theo khung tỷ lệ vừa trừ điểm")]
    public void Xlsx_RuleThatIsNone_IsNamed(string scoring, string said) =>
        Errors(OfficeFile.Xlsx(Heading, ["1", "Một", 5, scoring, null, null, 1, "mot"])).ShouldContain(e => e.Contains(said));

    [Fact]
    public void Xlsx_BrokenTree_NamesEveryFaultAtItsCell() => Errors(OfficeFile.Xlsx(
        Heading,
        ["1", "Nhóm", 5, "Cần minh chứng", null, null, 1, "a"],
        ["1.1", "Con", 5, null, null, null, 2, "b"],
        ["1.1.1", "Cháu nhảy cấp", 5, null, null, null, 4, "b"])).ShouldBe(
        ["ô G4: cấp 4 đứng ngay sau cấp 2: thiếu dòng cấp 3 ở giữa.", "ô H4: mã “b” đã có ở dòng 3."], ignoreOrder: true);

    [Fact]
    public void Xlsx_GroupScoredItself_IsRefused() => Errors(OfficeFile.Xlsx(
        Heading,
        ["1", "Nhóm", 5, "Cần minh chứng", null, null, 1, "a"],
        ["1.1", "Con", 5, null, null, null, 2, "b"])).ShouldHaveSingleItem().ShouldStartWith("dòng 2: nhóm tiêu chí không được chấm trực tiếp");

    [Fact]
    public void File_ThatIsNone_IsRefused()
    {
        Errors([.. "MZ\u0090\0"u8, .. new byte[2000]]).ShouldBe(["tệp không phải là bảng tính Excel (.xlsx) hoặc đã bị hỏng."]);
        Errors([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]).ShouldHaveSingleItem().ShouldContain("kiểu cũ (.xls)");
        Errors([]).ShouldBe(["tệp trống."]);
        Errors(new byte[6_000_000]).ShouldBe(["tệp lớn quá 5 MB."]);
        Errors(OfficeFile.Docx([["TT"]])).ShouldBe(["tệp không phải là bảng tính Excel (.xlsx) hoặc đã bị hỏng."]);
        Errors(OfficeFile.Zip(("xl/workbook.xml", "<workbook"), ("xl/worksheets/sheet1.xml", "<worksheet"))).ShouldHaveSingleItem().ShouldContain("đã bị hỏng");
        SameContent.Read("bang.docx", [1, 2, 3, 4], Head).Errors.ShouldHaveSingleItem().ShouldContain("không phải là văn bản Word");
        SameContent.Read("bang.pdf", [1, 2, 3, 4], Head).Errors.ShouldBe(["chỉ nạp được tệp Excel (.xlsx, .xls) hoặc Word (.docx)."]);
    }

    [Fact]
    public void Xlsx_ThatUnpacksToFarMore_IsRefused() =>
        Errors(OfficeFile.Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", "<worksheet>" + new string(' ', 50_000_000) + "</worksheet>")))
            .ShouldHaveSingleItem()
            .ShouldContain("giải nén ra lớn hơn 20 MB");

    /// <summary>6 KB in the file, 1,6 GB in the memory: two thousand cells that point to one long text.</summary>
    [Fact]
    public void Xlsx_OneLongTextInManyCells_IsRefused()
    {
        Errors(Sheet(400_000, 200)).ShouldBe(["ô A1 có quá 32767 ký tự."]);
        Errors(Sheet(30_000, 200)).ShouldBe(["chữ trong các ô dài quá 3 triệu ký tự; hãy chỉ giữ trang tính cần nạp."]);

        static byte[] Sheet(int letters, int rows) => OfficeFile.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", Package),
            ("xl/workbook.xml", Workbook(1)),
            ("xl/_rels/workbook.xml.rels", Relationships),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>{new string('a', letters)}</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", SheetOf(string.Concat(Enumerable.Range(1, rows).Select(Row)))));

        static string Row(int row) => FormattableString.Invariant(
            $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c><c r=\"B{row}\" t=\"s\"><v>0</v></c></row>");
    }

    [Fact]
    public void Xlsx_OfFarMoreThanARubric_IsRefusedBeforeItIsRead()
    {
        Errors(OfficeFile.Zip(("xl/workbook.xml", Workbook(1)), ("xl/styles.xml", $"<s xmlns=\"{Main}\">{Repeat("<xf/>", 2_000_001)}</s>")))
            .ShouldHaveSingleItem().ShouldContain("quá nhiều ô hoặc kiểu trình bày");
        var names = string.Concat(Enumerable.Range(0, 5_001).Select(i => $"<x{i}/>"));
        Errors(OfficeFile.Zip(("xl/workbook.xml", Workbook(1)), ("xl/styles.xml", $"<s>{names}</s>")))
            .ShouldHaveSingleItem().ShouldContain("quá nhiều ô hoặc kiểu trình bày");
        Errors(OfficeFile.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", Package),
            ("xl/workbook.xml", Workbook(51)),
            ("xl/_rels/workbook.xml.rels", Relationships),
            ("xl/worksheets/sheet1.xml", SheetOf("")))).ShouldBe(["tệp có quá 50 trang tính."]);
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Package = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
        """;

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string SheetOf(string rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    private static string Workbook(int sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
        + string.Concat(Enumerable.Range(1, sheets).Select(i => $"<sheet name=\"T{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")) + "</sheets></workbook>";

    [Fact]
    public void File_WithoutSuchATable_IsRefused()
    {
        Errors(OfficeFile.Xlsx(["Họ tên", "Tuổi"], ["A", 3])).ShouldHaveSingleItem().ShouldContain("không thấy bảng có các cột");
        Errors(OfficeFile.Xlsx(Heading)).ShouldBe(["bảng không có dòng tiêu chí nào."]);
    }

    private static Criterion One(string number, string text, object points, string scoring) =>
        SameContent.ReadSound(
            "a.xlsx", OfficeFile.Xlsx(["TT", "Nội dung tiêu chí", "Điểm tối đa", "Cách chấm/Ghi chú"], [number, text, points, scoring]), Head).Criteria
            .Single();

    private static IReadOnlyList<string> Errors(byte[] xlsx) => SameContent.Read("bang.xlsx", xlsx, Head).Errors;

    private static IEnumerable<(int, string, string, decimal)> Shape(Rubric rubric) =>
        rubric.Walk().Select(line => (line.Depth, line.Criterion.Number, line.Criterion.Text, line.Criterion.Points));
}
