using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Reads the body (or the footnotes) into blocks as Word has them.</summary>
internal sealed class WordParser
{
    private readonly XmlReader _xml;
    private readonly WordParts _parts;
    private readonly List<WordBlock> _blocks = [];
    private readonly InlineParser _inline;
    private readonly TableParser _tables;
    private int _sectionStart;
    private bool _sectionEnds;
    private bool _landscape;

    public WordParser(XmlReader xml, WordParts parts)
    {
        (_xml, _parts) = (xml, parts);
        _inline = new InlineParser(xml, parts);
        _tables = new TableParser(xml, parts, Paragraphs);
    }

    public List<WordBlock> Body()
    {
        _xml.MoveToContent();
        _xml.Children(() =>
        {
            if (_xml.LocalName is "body")
            {
                _xml.Children(Block);
            }
        });
        return _blocks;
    }

    public void Footnotes()
    {
        _xml.MoveToContent();
        _xml.Children(() =>
        {
            if (_xml.LocalName is "footnote" && _xml.Attribute("type") is null or "normal" && _xml.Int("id") is { } id)
            {
                var paragraphs = new List<WordParagraph>();
                _xml.Children(() => Paragraphs(paragraphs));
                _parts.Footnotes[id] = InlineEdges.TrimStart(Joined(paragraphs));
            }
        });
    }

    public static Alignment? AlignmentOf(string? jc) => jc switch
    {
        "left" or "start" => Alignment.Left,
        "center" => Alignment.Centre,
        "right" or "end" => Alignment.Right,
        "both" or "distribute" => Alignment.Justify,
        _ => null,
    };

    /// <summary>Several paragraphs in one place of the model: one content with line breaks.</summary>
    public static Sequence<Inline> Joined(IReadOnlyList<WordParagraph> paragraphs)
    {
        var content = new List<Inline>();
        foreach (var paragraph in paragraphs.Where(paragraph => !paragraph.IsEmpty))
        {
            if (content.Count > 0)
            {
                content.Add(new LineBreak());
            }

            content.AddRange(paragraph.Content);
        }

        return content.ToSequence();
    }

    private void Block()
    {
        switch (_xml.LocalName)
        {
            case "p":
                _blocks.Add(Paragraph());
                if (_sectionEnds)
                {
                    EndSection(_landscape);
                }

                break;
            case "tbl":
                _blocks.Add(_tables.Read());
                break;
            case "sdt":
                _xml.Children(() =>
                {
                    if (_xml.LocalName is "sdtContent")
                    {
                        _xml.Children(Block);
                    }
                });
                break;
            case "ins" or "customXml" or "moveTo":
                _xml.Children(Block);
                break;
            case "sectPr":
                EndSection();
                break;
            case "altChunk":
                _parts.PassOver("văn bản nhúng từ tệp khác");
                break;
        }
    }

    private void Paragraphs(List<WordParagraph> paragraphs)
    {
        switch (_xml.LocalName)
        {
            case "p":
                paragraphs.Add(Paragraph());
                break;
            case "tbl":
                _parts.PassOver("bảng lồng trong bảng");
                paragraphs.AddRange(_tables.Read().Paragraphs);
                break;
            case "sdt" or "sdtContent":
                _xml.Children(() => Paragraphs(paragraphs));
                break;
        }
    }

    private WordParagraph Paragraph()
    {
        _parts.CountPiece();
        var (paragraph, content, look) = (new WordParagraph(), new InlineBuilder(), new RunLook());
        int? numbering = null;
        var level = 0;
        var sectionEnds = false;
        _xml.Children(() =>
        {
            if (_xml.LocalName is "pPr")
            {
                _xml.Children(() => sectionEnds |= Property(paragraph, ref numbering, ref level));
            }
            else
            {
                _inline.Read(content, look);
            }
        });

        paragraph.Content = content.Build();
        var styles = _parts.Styles;
        paragraph.Alignment ??= styles.Find(paragraph.Style, style => style.Alignment);
        paragraph.Outline ??= styles.Find(paragraph.Style, style => style.Outline);
        paragraph.Bold = look.AllBold || styles.Find(paragraph.Style, style => style.Bold);
        paragraph.Italic = look.AllItalic;
        if (numbering is null && styles.Find(paragraph.Style, style => style.NumberingId) is { } fromStyle)
        {
            (numbering, level) = (fromStyle, styles.Find(paragraph.Style, style => style.NumberingLevel));
        }

        paragraph.NumberText = numbering is { } id && !paragraph.IsEmpty ? _parts.Numbering.Next(id, level) : null;
        _sectionEnds = sectionEnds;
        return paragraph;
    }

    /// <summary>True when a section ends with this paragraph.</summary>
    private bool Property(WordParagraph paragraph, ref int? numbering, ref int level)
    {
        switch (_xml.LocalName)
        {
            case "pStyle":
                paragraph.Style = _xml.Val();
                break;
            case "jc":
                paragraph.Alignment = AlignmentOf(_xml.Val());
                break;
            case "ind":
                paragraph.IndentLeft = _xml.Int("left") ?? _xml.Int("start") ?? 0;
                break;
            case "outlineLvl":
                paragraph.Outline = _xml.Int("val") is { } outline and < 9 ? outline + 1 : null;
                break;
            case "numPr":
                (numbering, level) = Numbering();
                break;
            case "sectPr":
                _landscape = Landscape();
                return true;
        }

        return false;
    }

    private (int? Id, int Level) Numbering()
    {
        int? id = null;
        var level = 0;
        _xml.Children(() =>
        {
            id = _xml.LocalName is "numId" ? _xml.Int("val") : id;
            level = _xml.LocalName is "ilvl" ? _xml.Int("val") ?? 0 : level;
        });
        return (id, level);
    }

    private void EndSection() => EndSection(Landscape());

    private void EndSection(bool landscape)
    {
        for (; _sectionStart < _blocks.Count; _sectionStart++)
        {
            _blocks[_sectionStart].Landscape = landscape;
        }
    }

    private bool Landscape()
    {
        var landscape = false;
        _xml.Children(() => landscape |= _xml.LocalName is "pgSz"
            && (_xml.Attribute("orient") is "landscape" || (_xml.Int("w") ?? 0) > (_xml.Int("h") ?? int.MaxValue)));
        return landscape;
    }
}
