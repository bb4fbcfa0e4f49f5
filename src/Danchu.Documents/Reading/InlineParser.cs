using System.Globalization;
using System.Xml;
using Danchu.Documents.Encodings;

namespace Danchu.Documents.Reading;

/// <summary>Reads what stands inside a paragraph.</summary>
internal sealed class InlineParser(XmlReader xml, WordParts parts)
{
    private const string Hidden = "chữ ẩn đã bỏ qua, không đọc";
    private const string Struck = "chữ gạch ngang đã bỏ qua, không đọc";

    private InlineBuilder boxes = new(parts.Letters);

    /// <summary>What runs have from the style of their paragraph.</summary>
    public RunLetters Base { get; set; } = RunLetters.Plain;

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
                Drawing(look, "hình vẽ, hộp chữ");
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
        var (style, letters) = (RunStyle.Plain, Base);
        xml.Children(() =>
        {
            parts.CountPiece();
            if (xml.LocalName is "rPr")
            {
                (style, letters) = Properties();
            }
            else if (letters.LeftOut)
            {
                LeaveOut(letters);
            }
            else
            {
                RunChild(content, look, style, letters);
            }
        });
    }

    private void LeaveOut(RunLetters letters)
    {
        if (xml.LocalName is "t" && !xml.IsEmptyElement)
        {
            parts.PassOver(letters.Hidden ? Hidden : Struck);
        }
    }

    private void RunChild(InlineBuilder content, RunLook look, RunStyle style, RunLetters letters)
    {
        switch (xml.LocalName)
        {
            case "t":
                var text = xml.ReadElementContentAsString();
                parts.CountText(text.Length);
                look.See(style, text);
                content.Text(text, style, letters.Font);
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
            case "softHyphen" when LegacyFont.EncodingOf(letters.Font.Name) is LegacyEncoding.Tcvn3:
                // The code of ư in these fonts is the one that Word takes for a soft hyphen.
                content.Text("\u00AD", style, letters.Font);
                break;
            case "footnoteReference":
                Footnote(content);
                break;
            case "drawing" or "pict" or "object" or "AlternateContent":
                Drawing(look, "hình ảnh, hình vẽ");
                break;
            case "sym":
                Symbol(content, style, letters);
                break;
            case "endnoteReference":
                parts.PassOver("chú thích cuối văn bản");
                break;
        }
    }

    private void Symbol(InlineBuilder content, RunStyle style, RunLetters letters)
    {
        var font = xml.Attribute("font") ?? letters.Font.Name;
        if (int.TryParse(xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && (LegacyFont.EncodingOf(font) is null ? SymbolLetters.Of(font, code) : (char)code) is { } sign)
        {
            content.Text(sign.ToString(), style, letters.Font with { Name = font });
        }
        else
        {
            parts.PassOver("ký hiệu phông chữ riêng");
        }
    }

    /// <summary>What the boxes of the paragraph say, behind all of its own text: a box floats, it interrupts no sentence.</summary>
    public Sequence<Inline> TakeBoxes()
    {
        var taken = boxes.Build();
        boxes = new InlineBuilder(parts.Letters);
        return taken;
    }

    private void Drawing(RunLook look, string otherwise)
    {
        var (found, shape) = (false, new DrawnShape());
        TextBoxes(look, shape, ref found);
        if (!found && shape.IsLine)
        {
            return;
        }

        parts.PassOver(found ? "hộp chữ: chữ bên trong đã đọc vào đoạn mà hộp gắn với" : otherwise);
    }

    /// <summary>
    /// The text of boxes inside the current element, each paragraph on a line of its own. Word writes a box twice, the second time for old programs.
    /// </summary>
    private void TextBoxes(RunLook look, DrawnShape shape, ref bool found)
    {
        var seen = found;
        xml.Children(() =>
        {
            parts.CountPiece();
            shape.See(xml);
            if (xml.LocalName is "txbxContent")
            {
                seen = true;
                xml.Children(() => BoxLine(look));
            }
            else if (xml.LocalName is not "Fallback" || !seen)
            {
                TextBoxes(look, shape, ref seen);
            }
        });
        found = seen;
    }

    private void BoxLine(RunLook look)
    {
        if (xml.LocalName is "p")
        {
            boxes.Add(new LineBreak());
            xml.Children(() => Read(boxes, look));
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

    private (RunStyle Style, RunLetters Letters) Properties()
    {
        var (style, letters) = (RunStyle.Plain, Base);
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "b":
                    style |= xml.On() ? RunStyle.Bold : RunStyle.Plain;
                    break;
                case "i":
                    style |= xml.On() ? RunStyle.Italic : RunStyle.Plain;
                    break;
                case "u":
                    style |= xml.Val() is null or "none" ? RunStyle.Plain : RunStyle.Underline;
                    break;
                case "vertAlign":
                    style |= xml.Val() switch { "superscript" => RunStyle.Superscript, "subscript" => RunStyle.Subscript, _ => RunStyle.Plain };
                    break;
                case "rStyle":
                    letters = parts.Styles.LettersOf(xml.Val()).Over(letters);
                    break;
                default:
                    letters = letters.With(xml);
                    break;
            }
        });
        return (style, letters);
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
                var inner = new InlineBuilder(parts.Letters);
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
