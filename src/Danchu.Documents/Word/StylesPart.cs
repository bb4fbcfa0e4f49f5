using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>styles.xml from a form. Every look is a style; the text parts carry no formatting but the author's own.</summary>
internal sealed class StylesPart(DocumentForm form, XmlBuffer xml)
{
    // Twenty columns of points fit a landscape page in it.
    private const int DenseSize = 9;

    private static ReadOnlySpan<byte> Centred => "<w:jc w:val=\"center\"/>"u8;

    private static ReadOnlySpan<byte> Left => "<w:jc w:val=\"left\"/>"u8;

    private static ReadOnlySpan<byte> Kept => "<w:keepNext/>"u8;

    public static void Write(DocumentForm form, XmlBuffer xml) => new StylesPart(form, xml).Write();

    private void Write()
    {
        xml.Raw(PackageParts.XmlHead);
        xml.Raw("<w:styles "u8);
        xml.Raw(PackageParts.Namespaces);
        xml.Raw(">"u8);
        Defaults();
        Head();
        Body();
        Ends();
        Characters();
        xml.Raw("</w:styles>"u8);
    }

    private void Defaults()
    {
        xml.Raw("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\""u8);
        xml.Text(form.Font);
        xml.Raw("\" w:hAnsi=\""u8);
        xml.Text(form.Font);
        xml.Raw("\" w:eastAsia=\""u8);
        xml.Text(form.Font);
        xml.Raw("\" w:cs=\""u8);
        xml.Text(form.Font);
        xml.Raw("\"/>"u8);
        Size(form.Body.Text.Size);
        xml.Raw("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"u8
            + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"u8);
        xml.Raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"u8);
        xml.Raw("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/>"u8
            + "<w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"u8);
        xml.Raw("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/>"u8
            + "<w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" "u8
            + "w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"u8);
    }

    private void Head()
    {
        var head = form.Head;
        for (var i = 0; i < head.Emblem.Count; i++)
        {
            Style($"{StyleIds.Emblem}{i + 1}", $"Tiêu đề {i + 1}", Centred, head.Emblem[i].Look);
        }

        Style(StyleIds.SuperiorBody, "Cơ quan cấp trên", Centred, head.SuperiorBody);
        Style(StyleIds.IssuingBody, "Cơ quan ban hành", Centred, head.IssuingBody);
        Style(StyleIds.Mark, "Dấu dưới tên cơ quan", Centred, head.SuperiorBody);
        Style(StyleIds.Rule, "Đường kẻ", "<w:spacing w:before=\"60\" w:line=\"60\" w:lineRule=\"exact\"/>"u8, new TextForm { Size = 2 });
        Style(StyleIds.Gap, "Khoảng trống", "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>"u8, new TextForm { Size = 4 });
        Style(StyleIds.Number, "Số và ký hiệu", "<w:spacing w:before=\"60\"/><w:jc w:val=\"center\"/>"u8, head.Number);
        Style(StyleIds.PlaceAndDate, "Địa danh và ngày tháng", "<w:spacing w:before=\"60\"/><w:jc w:val=\"center\"/>"u8, head.PlaceAndDate);
        Style(StyleIds.LetterSubject, "Trích yếu công văn", "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>"u8, head.LetterSubject);
        Style(StyleIds.Urgency, "Mức độ khẩn", "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>"u8, head.Urgency);
        Style(StyleIds.Circulation, "Phạm vi lưu hành", "<w:spacing w:before=\"120\"/><w:jc w:val=\"center\"/>"u8, head.Circulation);
        Style(StyleIds.TypeName, "Tên loại văn bản", "<w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>"u8, head.TypeName);
        Style(StyleIds.Subject, "Title", Centred, head.Subject);
        Style(StyleIds.Note, "Ghi chú trích yếu", Centred, head.Note);
    }

    private void Body()
    {
        Style(StyleIds.AddresseesLabel, "Kính gửi", "<w:spacing w:before=\"240\" w:after=\"120\"/><w:jc w:val=\"center\"/>"u8, form.Addressees.Look);
        Addressee();
        Flowing(StyleIds.Ground, "Căn cứ", form.Body.Grounds.Look, 0);
        Flowing(StyleIds.Body, "Body Text", form.Body.Text, 0);
        Flowing(StyleIds.List, "List Paragraph", form.Body.Text, 0);
        for (var level = 1; level <= Heading.DeepestLevel; level++)
        {
            var heading = HeadingNumbers.FormOf(form, level);
            Flowing(StyleIds.Heading(level), $"heading {level}", heading.Look, level, heading.Centred);
        }

        Style(StyleIds.Caption, "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>"u8, form.Table.Caption);
        Style(StyleIds.TableHeader, "Đầu bảng", "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"center\"/>"u8, form.Table.Header);
        Style(StyleIds.TableCell, "Ô bảng", "<w:spacing w:before=\"20\" w:after=\"20\"/>"u8, form.Table.Cell);
        Style(StyleIds.DenseHeader, "Đầu bảng cỡ nhỏ", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Table.Header with { Size = DenseSize });
        Style(StyleIds.DenseCell, "Ô bảng cỡ nhỏ", [], form.Table.Cell with { Size = DenseSize });
        Style(StyleIds.FootnoteText, "footnote text", "<w:jc w:val=\"both\"/>"u8, form.Body.Footnote);
        Style(StyleIds.SectionEnd, "Hết phần", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"u8, new TextForm { Size = 1 });
        Style(StyleIds.PageNumber, "header", Centred, form.Page.Number);
    }

    private void Ends()
    {
        Style(StyleIds.Authority, "Quyền hạn", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Signature.Authority);
        Style(StyleIds.Position, "Chức vụ", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Signature.Position);
        Style(StyleIds.Concurrently, "Kiêm", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Signature.Concurrently);
        Style(StyleIds.SignatureNote, "Ghi chú chữ ký", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Signature.Note);
        Style(StyleIds.SignerName, "Họ tên người ký", Centred, form.Signature.Name);
        Style(StyleIds.RecipientsLabel, "Nơi nhận", Left, form.Recipients.LabelLook);
        Style(StyleIds.Recipient, "Danh sách nơi nhận", Left, form.Recipients.Look);
        Style(StyleIds.AnnexLabel, "Phụ lục", "<w:keepNext/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>"u8, form.Annex.LabelLook);
        Style(StyleIds.AnnexTitle, "Tên phụ lục", "<w:keepNext/><w:jc w:val=\"center\"/>"u8, form.Annex.Title);
        Style(StyleIds.AnnexAttached, "Kèm theo", "<w:spacing w:after=\"180\"/><w:jc w:val=\"center\"/>"u8, form.Annex.AttachedLook);
    }

    private void Characters() =>
        xml.Raw("<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr>"u8
            + "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"u8);

    private void Addressee()
    {
        Open(StyleIds.Addressee, "Nơi kính gửi");
        xml.Raw("<w:spacing w:after=\"60\"/><w:ind w:left=\""u8);
        xml.Number(DocxWriter.AddresseeIndent);
        xml.Raw("\" w:hanging=\""u8);
        xml.Number(DocxWriter.AddresseeDash);
        xml.Raw("\"/>"u8);
        Shut(form.Addressees.Look);
    }

    /// <summary>Running text: justified, first line indented, spaced as the form says. Headings stay with what follows.</summary>
    private void Flowing(string id, string name, TextForm look, int level, bool centred = false)
    {
        Open(id, name);
        xml.Raw(level > 0 ? Kept : []);
        xml.Raw("<w:spacing w:after=\""u8);
        xml.Number(Units.FromPoints(form.Body.SpaceAfter));
        xml.Raw("\" w:line=\""u8);
        xml.Number(form.Body.LineExactly is { } exact ? Units.FromPoints(exact) : (int)Math.Round(form.Body.LineMultiple * 240));
        xml.Raw(form.Body.LineExactly is null ? "\" w:lineRule=\"auto\"/>"u8 : "\" w:lineRule=\"exact\"/>"u8);
        if (!centred)
        {
            xml.Raw("<w:ind w:firstLine=\""u8);
            xml.Number(Units.FromMillimetres(form.Body.FirstLine));
            xml.Raw("\"/>"u8);
        }

        xml.Raw(centred ? Centred : "<w:jc w:val=\"both\"/>"u8);
        if (level > 0)
        {
            xml.Raw("<w:outlineLvl w:val=\""u8);
            xml.Number(level - 1);
            xml.Raw("\"/>"u8);
        }

        Shut(look);
    }

    private void Style(string id, string name, ReadOnlySpan<byte> properties, TextForm look)
    {
        Open(id, name);
        xml.Raw(properties);
        Shut(look);
    }

    private void Open(string id, string name)
    {
        xml.Raw("<w:style w:type=\"paragraph\" w:styleId=\""u8);
        xml.Text(id);
        xml.Raw("\"><w:name w:val=\""u8);
        xml.Text(name);
        xml.Raw("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>"u8);
    }

    private void Shut(TextForm look)
    {
        xml.Raw("</w:pPr><w:rPr>"u8);
        xml.Raw(look.Bold ? "<w:b/><w:bCs/>"u8 : []);
        xml.Raw(look.Italic ? "<w:i/><w:iCs/>"u8 : []);
        Size(look.Size);
        xml.Raw(look.Underline ? "<w:u w:val=\"single\"/>"u8 : []);
        xml.Raw("</w:rPr></w:style>"u8);
    }

    private void Size(double points)
    {
        xml.Raw("<w:sz w:val=\""u8);
        xml.Number(Units.HalfPoints(points));
        xml.Raw("\"/><w:szCs w:val=\""u8);
        xml.Number(Units.HalfPoints(points));
        xml.Raw("\"/>"u8);
    }
}
