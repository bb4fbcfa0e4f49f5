using System.Security;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;

namespace Danchu.Tests.Documents;

/// <summary>Files made by hand in Word: no styles of ours, only looks and words. Heads and ends are those of real letters and reports.</summary>
public sealed class ReadForeignDocxTests
{
    private static readonly string StateHead = Table(
        Row(P("ỦY BAN NHÂN DÂN", bold: true) + P("HUYỆN PHONG THỔ", bold: true) + P("-------"),
            P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true) + P("Độc lập - Tự do - Hạnh phúc", bold: true)),
        Row(
            P("Số:        /UBND-NV") + P("V/v báo cáo kết quả triển khai thực hiện") + P("công tác QCDC năm 2023"),
            P("Phong Thổ, ngày      tháng 11 năm 2023")));

    private static readonly string StateEnd = Table(Row(
        P("Nơi nhận:") + P("- Như trên;") + P("- CT, các PCT. UBND huyện;") + P("- Lưu: VT, NV."),
        P("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", bold: true) + P("") + P("Mai Thị Hồng Sim", bold: true)));

    [Fact]
    public void Read_StateLetter_IsRecognised()
    {
        var read = Read(StateHead
            + P("Kính gửi:") + P("- Thủ trưởng các cơ quan, đơn vị;") + P("- Chủ tịch UBND các xã, thị trấn.")
            + P("Căn cứ Hướng dẫn số 22-HD/BCĐ ngày 01/4/2022;") + P("Căn cứ Quyết định số 248/QĐ-UBND ngày 11/3/2019.")
            + P("1. Báo cáo kết quả theo đề cương đính kèm.") + P("Thủ trưởng các cơ quan nghiêm túc thực hiện./.") + StateEnd);

        read.Issuer.ShouldBe(IssuerForm.State);
        read.Document.ShouldBe(new OfficialDocument
        {
            Title = new TitleBlock
            {
                IssuingBody = "ỦY BAN NHÂN DÂN\nHUYỆN PHONG THỔ",
                IssuerInText = "ỦY BAN NHÂN DÂN HUYỆN PHONG THỔ",
                Number = new DocumentNumber(null, "UBND-NV"),
                PlaceAndDate = PlaceAndDate.Draft("Phong Thổ", 11, 2023),
                Subject = "báo cáo kết quả triển khai thực hiện công tác QCDC năm 2023",
            },
            Addressees = ["Thủ trưởng các cơ quan, đơn vị", "Chủ tịch UBND các xã, thị trấn"],
            Grounds = [new Paragraph("Căn cứ Hướng dẫn số 22-HD/BCĐ ngày 01/4/2022"), new Paragraph("Căn cứ Quyết định số 248/QĐ-UBND ngày 11/3/2019")],
            Body = [new Paragraph("1. Báo cáo kết quả theo đề cương đính kèm."), new Paragraph("Thủ trưởng các cơ quan nghiêm túc thực hiện.")],
            Signature = SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Mai Thị Hồng Sim"),
            Recipients = new Recipients(["Như trên", "CT, các PCT. UBND huyện"]) { Archive = "VT, NV" },
        });
        read.PassedOver.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BÁO CÁO kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2023", true)]
    [InlineData("BÁO CÁO\nkết quả thực hiện Quy chế dân chủ ở cơ sở năm 2023", true)]
    [InlineData("BÁO CÁO kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2023", false)]
    public void Read_TypeAndSubjectInOneParagraph_AreToldApart(string line, bool table)
    {
        var text = string.Join(' ', Enumerable.Repeat("Ban Chỉ đạo xã đã triển khai đầy đủ các nội dung theo kế hoạch của cấp trên.", 40));
        var lines = P("ỦY BAN NHÂN DÂN", bold: true) + P("HUYỆN PHONG THỔ", bold: true) + P("Số: 12/BC-UBND") + P("Phong Thổ, ngày 12 tháng 11 năm 2023");
        var head = table ? StateHead : lines;

        var read = Read(head + P(line, bold: true, align: "center") + P(text) + P("I. KẾT QUẢ") + P(text) + StateEnd).ShouldBeOfType<DocxRead>();

        read.Document.Title.TypeName.ShouldBe("BÁO CÁO");
        read.Document.Title.Subject.ShouldBe("kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2023");
        read.Document.Title.IssuingBody.ReplaceLineEndings(" ").ShouldBe("ỦY BAN NHÂN DÂN HUYỆN PHONG THỔ");
        read.Document.Body.OfType<Paragraph>().Count().ShouldBe(2);
    }

    [Fact]
    public void Read_PartyReport_KnowsTypeSubjectHeadingsAnnexAndIssuer()
    {
        var read = Read(
            Table(Row(P("HUYỆN ỦY TAM ĐƯỜNG\nBAN CHỈ ĐẠO\n*\nSố 496 -BC/BCĐ"), P("ĐẢNG CỘNG SẢN VIỆT NAM") + P("Tam Đường, ngày 25 tháng 12 năm 2023")))
            + P("BÁO CÁO", bold: true, align: "center") + P("kết quả việc thực hiện Quy chế dân chủ ở cơ sở năm 2023", bold: true, align: "center")
            + P("-----", align: "center")
            + P("I - KHÁI QUÁT TÌNH HÌNH") + P("Tam Đường là huyện cửa ngõ.") + P("1. Công tác lãnh đạo, chỉ đạo", bold: true)
            + P("1.1. Của cấp ủy", bold: true)
            + P("a) Kết quả", bold: true) + P("- Văn bản: 19;") + P("+ Kế hoạch: 02;") + P("- Hội nghị: 03.")
            + Table(Row(P("Nơi nhận:\n- BCĐ tỉnh,\n- Lưu."), P("PHÓ BÍ THƯ") + P("kiêm") + P("TRƯỞNG BAN CHỈ ĐẠO") + P("Cao Trang Trọng")))
            + P("PHỤ LỤC\nSố liệu về thực hiện dân chủ", bold: true, align: "center")
            + P("(Kèm theo Báo cáo số 496 -BC/BCĐ, ngày 25/12/2023 của Ban Chỉ đạo QCDC huyện)")
            + P("1. Số lượng văn bản", bold: true)).ShouldBeOfType<DocxRead>();

        var document = read.Document;
        read.Issuer.ShouldBe(IssuerForm.Party);
        document.Title.ShouldBe(new TitleBlock
        {
            SuperiorBody = "HUYỆN ỦY TAM ĐƯỜNG",
            IssuingBody = "BAN CHỈ ĐẠO",
            IssuerInText = "Ban Chỉ đạo QCDC huyện",
            Number = new DocumentNumber(496, "BC/BCĐ"),
            PlaceAndDate = new PlaceAndDate("Tam Đường", 25, 12, 2023),
            TypeName = "BÁO CÁO",
            Subject = "kết quả việc thực hiện Quy chế dân chủ ở cơ sở năm 2023",
        });
        document.Body.OfType<Heading>().Select(heading => (heading.Level, heading.Ordinal)).ShouldBe([(1, 1), (2, 1), (3, 1), (4, 1)]);
        document.Body[document.Body.Count - 1].ShouldBe(new ListBlock(ListMarker.Dash,
            [new ListItem("Văn bản: 19;") { Inner = new ListBlock(ListMarker.Plus, [new ListItem("Kế hoạch: 02;")]) }, new ListItem("Hội nghị: 03.")]));
        document.Signature.ShouldBe(SignatureBlock.Parse(["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"], "Cao Trang Trọng"));
        document.Recipients.ShouldBe(new Recipients(["BCĐ tỉnh"]) { Archive = "" });
        document.Annexes.ShouldBe([new Annex { Title = "Số liệu về thực hiện dân chủ", Body = [new Heading(2, 1, "Số lượng văn bản")] }]);
    }

    [Fact]
    public void Read_AutomaticNumbering_IsCountedAlong()
    {
        const string Numbering = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
            <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """;
        static string Numbered(string text, int level) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

        var read = DocxReader.Read(ReadDocxTests.Package(
            ("word/document.xml", Document(Numbered("Một", 0) + Numbered("Một một", 1) + Numbered("Một hai", 1) + Numbered("Hai", 0) + Numbered("Hai một", 1))),
            ("word/numbering.xml", Numbering),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>")));

        read.ShouldBeOfType<DocxRead>().Document.Body.OfType<Heading>().Select(heading => (heading.Level, heading.Ordinal))
            .ShouldBe([(1, 1), (2, 1), (2, 2), (1, 2), (2, 1)]);
    }

    [Fact]
    public void Read_WhatTheModelCannotHold_IsPassedOverAndNamed()
    {
        var read = Read("<w:p><w:r><w:t>Ảnh</w:t></w:r><w:r><w:drawing/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>");

        read.PassedOver.ShouldBe(
        [
            "hình ảnh, hình vẽ", "nội dung đã xóa khi theo dõi thay đổi", "không tìm thấy số, ký hiệu", "không tìm thấy địa danh và ngày tháng",
            "không tìm thấy trích yếu",
            "không tìm thấy Quốc hiệu hoặc tiêu đề của Đảng", "không tìm thấy tên cơ quan ban hành", "không tìm thấy nơi nhận, chữ ký",
        ]);
        read.Document.Body.ShouldBe([new Paragraph("Ảnh")]);
    }

    [Fact]
    public void Read_TextBox_IsReadOnceAndNamed()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>Trong hộp</w:t></w:r></w:p></w:txbxContent>";

        var read = Read($"<w:p><w:r><w:t>Ngoài hộp</w:t></w:r><w:r><AlternateContent><Choice><w:drawing>{Box}</w:drawing></Choice><Fallback>"
            + $"<w:pict>{Box}</w:pict></Fallback></AlternateContent></w:r></w:p>");

        read.Document.Body.ShouldBe([new Paragraph([new Run("Ngoài hộp"), new LineBreak(), new Run("Trong hộp")])]);
        read.PassedOver.ShouldContain("hộp chữ: chữ bên trong đã đọc vào đoạn mà hộp gắn với");
    }

    [Fact]
    public void Read_FileOfAnotherKind_IsRefusedWithWhatToDo()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Refused(ole).ShouldStartWith("Tệp là văn bản Word kiểu cũ (.doc), không phải .docx. Hãy mở tệp, chọn “Lưu thành”");
        Refused([.. ole, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")])
            .ShouldBe("Tệp Word có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.");
        Refused([.. "{\\rtf1 x}"u8]).ShouldStartWith("Tệp là văn bản RTF");
        Refused([.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8])
            .ShouldStartWith("Tệp là văn bản OpenDocument (.odt)");
    }

    private static string Refused(byte[] file) => DocxReader.Read(new MemoryStream(file)).ShouldBeOfType<DocxRefused>().Reason;

    [Fact]
    public void Read_TableWithMergedCells_GivesSpans()
    {
        static string Cell(string text, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text, bold: true)}</w:tc>";

        var table = Read(P("Số liệu:") + "<w:tbl><w:tblGrid><w:gridCol w:w=\"567\"/><w:gridCol w:w=\"567\"/><w:gridCol w:w=\"567\"/></w:tblGrid>"
            + "<w:tr>" + Cell("TT", "<w:vMerge w:val=\"restart\"/>") + Cell("Điểm", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("", "<w:vMerge/>") + Cell("a", "") + Cell("b", "") + "</w:tr></w:tbl>").Document.Body.OfType<Table>().Single();

        table.HeaderRows.ShouldBe(1);
        table.Columns.Select(column => column.Width).ShouldBe([10, 10, 10]);
        table.Rows.Select(row => row.Cells.Select(cell => (cell.RowSpan, cell.ColumnSpan)).ToArray()).ShouldBe([[(2, 1), (1, 2)], [(1, 1), (1, 1)]]);
    }

    [Fact]
    public void Read_JointSignersWithRecipientsBelow_AreReadInOrder()
    {
        var read = Read(StateHead + P("Nội dung.") + Table(Row(
                P("TM. ỦY BAN MTTQ", bold: true) + P("CHỦ TỊCH", bold: true) + P("") + P("LÒ VĂN MẪU", bold: true),
                P("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", bold: true) + P("") + P("Nguyễn Thị Mẫu", bold: true)))
            + P("") + P("Nơi nhận:") + P("- Như trên;") + P("- Lưu: VT.") + P("PHỤ LỤC", bold: true, align: "center") + P("Số liệu", align: "center"));

        read.Document.Body.ShouldBe([new Paragraph("Nội dung.")]);
        read.Document.Signature.ShouldBe(SignatureBlock.Parse(["TM. ỦY BAN MTTQ", "CHỦ TỊCH"], "LÒ VĂN MẪU"));
        read.Document.JointSignatures.ShouldBe([SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Nguyễn Thị Mẫu")]);
        read.Document.Recipients.ShouldBe(new Recipients(["Như trên"]) { Archive = "VT" });
        read.Document.Annexes.Select(annex => annex.Title).ShouldBe(["Số liệu"]);
    }

    [Fact]
    public void Read_NamesInTheRowBelow_BelongToTheirColumns()
    {
        var read = Read(StateHead + P("Nội dung.") + Table(
            Row(P("T/M ĐẢNG ỦY") + P("BÍ THƯ"), P("TM. ỦY BAN NHÂN DÂN") + P("CHỦ TỊCH")),
            Row(P("Trần Văn A"), P("Lê Thị B"))));

        read.Document.Signature.ShouldBe(SignatureBlock.Parse(["T/M ĐẢNG ỦY", "BÍ THƯ"], "Trần Văn A"));
        read.Document.JointSignatures.ShouldBe([SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lê Thị B")]);
        read.Document.Recipients.ShouldBeNull();
    }

    [Fact]
    public void Read_RecipientsInTwoRows_MakeNoSecondSigner()
    {
        var read = Read(StateHead + P("Nội dung.") + Table(
            Row(P("Nơi nhận:") + P("- Như trên;"), P("CHỦ TỊCH", bold: true)), Row(P("- Lưu: VT."), P("Mai Thị Hồng Sim"))));

        read.Document.Recipients.ShouldBe(new Recipients(["Như trên"]) { Archive = "VT" });
        read.Document.Signature.ShouldBe(SignatureBlock.Parse(["CHỦ TỊCH"], "Mai Thị Hồng Sim"));
        read.Document.JointSignatures.ShouldBeEmpty();
    }

    [Fact]
    public void Read_TableOfFiguresAtTheEnd_IsNoSignature()
    {
        var read = Read(StateHead + P("Nội dung.") + Table(Row(P("CHỈ TIÊU", bold: true), P("SỐ LIỆU", bold: true)), Row(P("Hội nghị"), P("02"))));

        read.Document.Body.OfType<Table>().Count().ShouldBe(1);
        read.PassedOver.ShouldContain("không tìm thấy nơi nhận, chữ ký");
    }

    [Theory]
    [InlineData("<w:tbl><w:tblGrid><w:gridCol w:w=\"567\"/></w:tblGrid></w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/>"
        + "</w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tr/><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>")]
    public void Read_TableThatDoesNotFitTogether_CanBeShownAndWritten(string table)
    {
        var document = Read(P("Số liệu:") + table).Document;

        document.Html(CatalogueForms.State).ShouldContain("Số liệu:");
        document.Docx(CatalogueForms.Party).Faults().ShouldBeEmpty();
    }

    private static DocxRead Read(string blocks) => DocxReader.Read(ReadDocxTests.Body(blocks)).ShouldBeOfType<DocxRead>();

    private static string Document(string blocks) => $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body>{blocks}</w:body></w:document>";

    private static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(string left, string right) => $"<w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr>";

    private static string P(string text, bool bold = false, string? align = null) =>
        $"<w:p><w:pPr>{(align is null ? "" : $"<w:jc w:val=\"{align}\"/>")}</w:pPr><w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}"
        + string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t>")) + "</w:r></w:p>";
}
