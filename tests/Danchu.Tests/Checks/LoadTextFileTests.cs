using System.Text;
using Danchu.Core.Checks;
using Danchu.Core.Operations;
using Danchu.Tests.Documents;
using Danchu.Tests.Documents.Encodings;
using static Danchu.Tests.Documents.OfficeDocx;

namespace Danchu.Tests.Checks;

/// <summary>The text that is checked is the file's own: nothing rewritten, nothing invented, nothing hidden, and what was left out is said.</summary>
public sealed class LoadTextFileTests
{
    private const string Sentence = "Toàn xã đã tổ chức 24 buổi đối thoại, giải quyết 46/61 đơn.";

    [Fact]
    public void Docx_WithoutHead_GetsNone() =>
        Text(P("Danh sách hộ nghèo") + P("Thôn An có 12 hộ.")).ShouldBe("\nDanh sách hộ nghèo\nThôn An có 12 hộ.\n");

    [Fact]
    public void Docx_WithHead_KeepsItAsItIsWritten() => Text(
        Columns(["ỦY BAN NHÂN DÂN", "XÃ MẪU ĐƠN", "Số: 5/BC-UBND"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Mẫu Đơn, ngày 1 tháng 5 năm 2024"])
            + P("Kính gửi: UBND huyện") + P("Căn cứ Thông tư số 86/2011/NĐ-CP;") + P("I/ KẾT QUẢ") + P("Có 12 hộ."))
        .ShouldBe(
            "ỦY BAN NHÂN DÂN\nXÃ MẪU ĐƠN\nSố: 5/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẫu Đơn, ngày 1 tháng 5 năm 2024\n\n"
                + "Kính gửi: UBND huyện\nCăn cứ Thông tư số 86/2011/NĐ-CP;\nI/ KẾT QUẢ\nCó 12 hộ.\n");

    [Fact]
    public void Docx_HiddenText_IsLeftOutAndSaid()
    {
        const string Style = "<w:style w:type=\"character\" w:styleId=\"an\"><w:rPr><w:vanish/></w:rPr></w:style>";
        var loaded = Load(
            $"<w:p>{R("Hiện 10 hộ. ")}{R("Ẩn 99 hộ. ", "<w:vanish/>")}{R("Hiện tiếp.")}</w:p>"
                + $"<w:p>{R("Theo kiểu ẩn.", "<w:rStyle w:val=\"an\"/>")}{R("còn lại")}"
                + $"{R(" hiện lại", "<w:rStyle w:val=\"an\"/><w:vanish w:val=\"0\"/>")}</w:p>",
            Style);

        loaded.Text.ShouldBe("\nHiện 10 hộ. Hiện tiếp.\ncòn lại hiện lại\n");
        loaded.Notes.ShouldBe(["chữ ẩn đã bỏ qua, không đọc"]);
    }

    [Fact]
    public void Docx_StruckText_IsLeftOutAndSaid()
    {
        var loaded = Load($"<w:p>{R("Có ")}{R("13", "<w:strike/>")}{R("12")}{R(" hộ")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}"
            + $"{R("; 500 m")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}{R(" đất.")}</w:p>");

        loaded.Text.ShouldBe("\nCó 12 hộ[2]; 500 m² đất.\n");
        loaded.Notes.ShouldBe(["chữ gạch ngang đã bỏ qua, không đọc"]);
    }

    [Fact]
    public void Docx_RowsInsideContentControls_AreRead()
    {
        static string Control(string inner) => $"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>";

        Text($"<w:tbl>{Row("Đơn vị", "Số hội nghị")}{Control(Row("Thôn An", "5") + Control(Row("Thôn Bình", "7")))}{Row("Tổng cộng", "12")}</w:tbl>")
            .ShouldBe("\n\nĐơn vị\tSố hội nghị\nThôn An\t5\nThôn Bình\t7\nTổng cộng\t12\n\n");
    }

    [Fact]
    public void Docx_RowThatBeginsFurtherIn_StaysUnderItsColumns() => Text(
        $"<w:tbl>{Row("Đơn vị", "Số hội nghị", "Số người dự")}{Row("Thôn An", "5", "50")}"
            + $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Cell("7")}{Cell("70")}</w:tr>{Row("Tổng cộng", "12", "120")}</w:tbl>")
        .ShouldBe("\n\nĐơn vị\tSố hội nghị\tSố người dự\nThôn An\t5\t50\n\t7\t70\nTổng cộng\t12\t120\n\n");

    [Fact]
    public void Docx_MergedHeading_IsWrittenOnce() => Text(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + P("Đơn vị") + "</w:tc>"
            + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("Số đơn")
            + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + P("") + "</w:tc>" + Cell("Đến") + Cell("Tổng") + "</w:tr>" + Row("Thôn An", "5", "5")
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("7") + Cell("7") + "</w:tr></w:tbl>")
        .ShouldBe("\n\nĐơn vị\tSố đơn\t\n\tĐến\tTổng\nThôn An\t5\t5\n\t7\t7\n\n");

    [Fact]
    public void Docx_SignsAndFields_AreRead() => Text(
        $"<w:p>{R("Nghị định 59/2023/NĐ")}<w:r><w:noBreakHyphen/></w:r>{R("CP; a")}<w:r><w:cr/></w:r>{R("b")}<w:r><w:softHyphen/></w:r>{R("c; ")}"
            + $"<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>{R(" 5; ")}<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
            + $"<w:smartTag w:element=\"x\">{R("7 hộ")}</w:smartTag><w:fldSimple w:instr=\" REF x \">{R("; trường 3")}</w:fldSimple>"
            + $"<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>{R(" 45")}<w:customXml w:element=\"y\">{R(" 4")}</w:customXml></w:p>")
        .ShouldBe("\nNghị định 59/2023/NĐ-CP; a bc; ≥ 5; ☑7 hộ; trường 3 45 4\n");

    [Fact]
    public void Docx_DigitsOfAnotherScript_AreNumbersAndStayAsTheyAre()
    {
        Text(P("３. Kết luận", "<w:b/>") + P("Thôn An có １２ hộ.")).ShouldBe("\n３. Kết luận\nThôn An có １２ hộ.\n");
        Danchu.Checking.Checker.Read("Đã giải quyết ４６/61 đơn, đạt 76,41%.").Findings.ShouldHaveSingleItem().Code.ShouldBe("T201");
    }

    [Fact]
    public void Docx_FootnotesAndAnnex_StandAtTheEndOfTheirPart()
    {
        var docx = Sample.Of(new Danchu.Documents.Paragraph([new Danchu.Documents.Run("Có 12 hộ"), new Danchu.Documents.Footnote("Theo sổ.")]))
            .Docx(CatalogueForms.State);

        LoadTextFile.From("a.docx", docx).ShouldBeOfType<Outcome<LoadedText>.Done>().Value.Text.ShouldContain("\n[1] Theo sổ.\n", Case.Sensitive);
    }

    [Fact]
    public void Docx_BoxOfTheHead_InterruptsNoLine() => Text(
        Columns(
            ["XÃ MẪU ĐƠN", $"<w:p><w:r><w:pict><w:txbxContent>{P("V/v báo cáo")}</w:txbxContent></w:pict></w:r>{R("Số: 05/UBND-VP")}</w:p>"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]))
        .ShouldStartWith("XÃ MẪU ĐƠN\nSố: 05/UBND-VP\nV/v báo cáo\nCỘNG HÒA");

    [Fact]
    public void Text_InOldBytes_IsConvertedAndSaid()
    {
        foreach (var bytes in (byte[][])[Encoding.Latin1.GetBytes(OldCodes.InTcvn3(Sentence)), Encoding.UTF8.GetBytes(OldCodes.InVni(Sentence))])
        {
            var loaded = LoadTextFile.From("a.txt", bytes).ShouldBeOfType<Outcome<LoadedText>.Done>().Value;
            loaded.Text.ShouldBe(Sentence);
            loaded.Notes.ShouldHaveSingleItem().ShouldContain("đã được đổi sang Unicode để đọc: 11 từ");
        }
    }

    [Fact]
    public void Text_InUtf16_IsRead()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            LoadTextFile.From("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Sentence)])
                .ShouldBeOfType<Outcome<LoadedText>.Done>().Value.ShouldSatisfyAllConditions(
                    loaded => loaded.Text.ShouldBe(Sentence), loaded => loaded.Notes.ShouldBeEmpty());
        }
    }

    [Fact]
    public void Text_InBytesOfNoKnownKind_IsRefusedWithWhatToDo() =>
        LoadTextFile.From("a.txt", [0xE9, 0xE8, 0x20, 0x93, 0x94]).ShouldBeOfType<Outcome<LoadedText>.Refused>().Reasons[0].Message
            .ShouldBe("Tệp không phải là văn bản UTF-8, UTF-16, TCVN3 hay VNI; hãy lưu lại với bảng mã UTF-8 (Unicode).");

    private static string Text(string blocks) => Load(blocks).Text;

    private static LoadedText Load(string blocks, string styles = "") =>
        LoadTextFile.From("a.docx", Of(blocks, styles)).ShouldBeOfType<Outcome<LoadedText>.Done>().Value;
}
