using System.Xml;
using Danchu.Documents.Encodings;

namespace Danchu.Documents.Reading;

/// <summary>Reads one paragraph with what it has of its style and of Word's numbering.</summary>
internal sealed class ParagraphParser(XmlReader xml, WordParts parts)
{
    private readonly InlineParser inline = new(xml, parts);
    private int? numbering, level;

    /// <summary>A section ends with the paragraph last read, and its pages lie across or not.</summary>
    public bool EndsSection { get; private set; }

    public bool EndsLandscape { get; private set; }

    public WordParagraph Read()
    {
        parts.CountPiece();
        var (paragraph, content, look) = (new WordParagraph(), new InlineBuilder(parts.Letters), new RunLook());
        inline.Base = parts.Styles.LettersOfParagraph(null);
        (numbering, level, EndsSection) = (null, null, false);
        xml.Children(() =>
        {
            if (xml.LocalName is "pPr")
            {
                xml.Children(() => Property(paragraph));
            }
            else
            {
                inline.Read(content, look);
            }
        });

        paragraph.Content = [.. content.Build(), .. inline.TakeBoxes()];
        var styles = parts.Styles;
        paragraph.Alignment ??= styles.Find(paragraph.Style, style => style.Alignment);
        paragraph.Outline ??= styles.Find(paragraph.Style, style => style.Outline);
        paragraph.Bold = look.AllBold || styles.Find(paragraph.Style, style => style.Bold);
        paragraph.Italic = look.AllItalic;
        paragraph.NumberText = Number(paragraph);
        return paragraph;
    }

    /// <summary>Of the section properties the reader stands on.</summary>
    public bool Landscape()
    {
        var landscape = false;
        xml.Children(() => landscape |= xml.LocalName is "pgSz"
            && (xml.Attribute("orient") is "landscape" || (xml.Int("w") ?? 0) > (xml.Int("h") ?? int.MaxValue)));
        return landscape;
    }

    public static Alignment? AlignmentOf(string? jc) => jc switch
    {
        "left" or "start" => Alignment.Left,
        "center" => Alignment.Centre,
        "right" or "end" => Alignment.Right,
        "both" or "distribute" => Alignment.Justify,
        _ => null,
    };

    private string? Number(WordParagraph paragraph)
    {
        if (numbering is null && parts.Styles.Find(paragraph.Style, style => style.NumberingId) is { } fromStyle)
        {
            (numbering, level) = (fromStyle, level ?? parts.Styles.Find(paragraph.Style, style => style.NumberingLevel));
        }

        // A paragraph whose end was deleted goes on in the next one, which has the number.
        var number = numbering is { } id && !paragraph.IsEmpty && !paragraph.EndDeleted ? parts.Numbering.Next(id, level ?? 0) : null;
        parts.CountText(number?.Length ?? 0);
        return number is null || !LetterVotes.HasCodes(number) ? number : parts.Letters.Read([new Lettered(number, LetterFont.Unknown)])[0];
    }

    private void Property(WordParagraph paragraph)
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                paragraph.Style = xml.Val();
                inline.Base = parts.Styles.LettersOfParagraph(paragraph.Style);
                break;
            case "jc":
                paragraph.Alignment = AlignmentOf(xml.Val());
                break;
            case "ind":
                paragraph.IndentLeft = xml.Int("left") ?? xml.Int("start") ?? 0;
                break;
            case "outlineLvl":
                paragraph.Outline = xml.Int("val") is { } outline and < 9 ? outline + 1 : null;
                break;
            case "numPr":
                xml.Children(() =>
                {
                    numbering = xml.LocalName is "numId" ? xml.Int("val") : numbering;
                    level = xml.LocalName is "ilvl" ? xml.Int("val") : level;
                });
                break;
            case "rPr":
                xml.Children(() => paragraph.EndDeleted |= xml.LocalName is "del" or "moveFrom");
                break;
            case "sectPr":
                (EndsSection, EndsLandscape) = (true, Landscape());
                break;
        }
    }
}
