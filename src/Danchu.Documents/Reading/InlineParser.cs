using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Reads what stands inside a paragraph.</summary>
internal sealed class InlineParser(XmlReader xml, WordParts parts)
{
    /// <summary>The current child of a paragraph; what is not content is left for the caller to skip.</summary>
    public void Read(InlineBuilder content, RunLook look)
    {
        switch (xml.LocalName)
        {
            case "r":
                Run(content, look);
                break;
            case "sdt":
                Control(content, look);
                break;
            case "ins" or "moveTo":
                parts.PassOver("thay đổi chưa duyệt: phần thêm vào đã đọc như đã chấp nhận");
                xml.Children(() => Read(content, look));
                break;
            case "hyperlink" or "smartTag" or "fldSimple" or "customXml":
                xml.Children(() => Read(content, look));
                break;
            case "del" or "moveFrom":
                parts.PassOver("nội dung đã xóa khi theo dõi thay đổi");
                break;
            case "AlternateContent":
                Drawing(content, look, "hình vẽ, hộp chữ");
                break;
            case "oMath" or "oMathPara":
                parts.PassOver("công thức");
                break;
            case "commentRangeStart":
                parts.PassOver("ý kiến nhận xét của Word");
                break;
        }
    }

    private void Run(InlineBuilder content, RunLook look)
    {
        var (style, caps) = (RunStyle.Plain, false);
        xml.Children(() =>
        {
            parts.CountPiece();
            switch (xml.LocalName)
            {
                case "rPr":
                    (style, caps) = Properties();
                    break;
                case "t":
                    var text = xml.ReadElementContentAsString();
                    parts.CountText(text.Length);
                    look.See(style, text);
                    content.Text(caps ? text.ToUpperInvariant() : text, style);
                    break;
                case "tab" or "ptab":
                    content.Text("\t", style);
                    break;
                case "br" when xml.Attribute("type") is not ("page" or "column"):
                case "cr":
                    content.Add(new LineBreak());
                    break;
                case "noBreakHyphen":
                    content.Text("-", style);
                    break;
                case "footnoteReference":
                    Footnote(content);
                    break;
                case "drawing" or "pict" or "object" or "AlternateContent":
                    Drawing(content, look, "hình ảnh, hình vẽ");
                    break;
                case "sym":
                    parts.PassOver("ký hiệu phông chữ riêng");
                    break;
                case "endnoteReference":
                    parts.PassOver("chú thích cuối văn bản");
                    break;
            }
        });
    }

    private void Drawing(InlineBuilder content, RunLook look, string otherwise)
    {
        var found = false;
        TextBoxes(content, look, ref found);
        parts.PassOver(found ? "hộp chữ: chữ bên trong đã đọc vào đoạn mà hộp gắn với" : otherwise);
    }

    /// <summary>
    /// The text of boxes inside the current element, each paragraph on a line of its own. Word writes a box twice, the second time for old programs.
    /// </summary>
    private void TextBoxes(InlineBuilder content, RunLook look, ref bool found)
    {
        var seen = found;
        xml.Children(() =>
        {
            parts.CountPiece();
            if (xml.LocalName is "txbxContent")
            {
                seen = true;
                xml.Children(() => BoxLine(content, look));
            }
            else if (xml.LocalName is not "Fallback" || !seen)
            {
                TextBoxes(content, look, ref seen);
            }
        });
        found = seen;
    }

    private void BoxLine(InlineBuilder content, RunLook look)
    {
        if (xml.LocalName is "p")
        {
            content.Add(new LineBreak());
            xml.Children(() => Read(content, look));
        }
    }

    private void Footnote(InlineBuilder content)
    {
        if (xml.Int("id") is { } id && parts.Footnotes.TryGetValue(id, out var note))
        {
            parts.CountText(parts.LengthOfFootnote(id));
            content.Add(new Footnote(note));
        }
    }

    private (RunStyle Style, bool Caps) Properties()
    {
        var (style, caps) = (RunStyle.Plain, false);
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "rFonts":
                    NameOldFont(xml.Attribute("ascii") ?? xml.Attribute("hAnsi"));
                    break;
                case "b":
                    style |= xml.On() ? RunStyle.Bold : RunStyle.Plain;
                    break;
                case "i":
                    style |= xml.On() ? RunStyle.Italic : RunStyle.Plain;
                    break;
                case "u":
                    style |= xml.Val() is null or "none" ? RunStyle.Plain : RunStyle.Underline;
                    break;
                case "caps":
                    caps = xml.On();
                    break;
                case "vertAlign":
                    style |= xml.Val() switch { "superscript" => RunStyle.Superscript, "subscript" => RunStyle.Subscript, _ => RunStyle.Plain };
                    break;
            }
        });
        return (style, caps);
    }

    // Letters of TCVN3 (".VnTime") and VNI ("VNI-Times") are other letters' codes: read as Unicode they are garbage, so it is said.
    private void NameOldFont(string? font)
    {
        if (font is not null && (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase)))
        {
            parts.PassOver("chữ gõ bằng phông cũ (TCVN3 hoặc VNI): không đọc đúng được, hãy chuyển tệp sang Unicode");
        }
    }

    /// <summary>A content control with a tag is a bound figure; one without is only a frame around its content.</summary>
    private void Control(InlineBuilder content, RunLook look)
    {
        string? tag = null, title = null;
        xml.Children(() =>
        {
            if (xml.LocalName is "sdtPr")
            {
                xml.Children(() =>
                {
                    tag = xml.LocalName is "tag" ? xml.Val() : tag;
                    title = xml.LocalName is "alias" ? xml.Val() : title;
                });
            }
            else if (xml.LocalName is "sdtContent" && tag is { Length: > 0 and <= BoundFigure.LongestTag })
            {
                var inner = new InlineBuilder();
                xml.Children(() => Read(inner, look));
                Figure(content, tag, title, inner.Build());
            }
            else if (xml.LocalName is "sdtContent")
            {
                xml.Children(() => Read(content, look));
            }
        });
    }

    private static void Figure(InlineBuilder content, string tag, string? title, Sequence<Inline> inner)
    {
        var style = inner.OfType<Run>().FirstOrDefault()?.Style ?? RunStyle.Plain;
        content.Add(new BoundFigure(tag, InlineText.Of(inner), style) { Title = title });
        foreach (var footnote in inner.OfType<Footnote>())
        {
            content.Add(footnote);
        }
    }
}

/// <summary>Whether all visible letters of a paragraph are bold or italic.</summary>
internal sealed class RunLook
{
    private bool any;

    public bool Bold { get; private set; } = true;

    public bool Italic { get; private set; } = true;

    public bool AllBold => any && Bold;

    public bool AllItalic => any && Italic;

    public void See(RunStyle style, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            any = true;
            Bold &= style.HasFlag(RunStyle.Bold);
            Italic &= style.HasFlag(RunStyle.Italic);
        }
    }
}
