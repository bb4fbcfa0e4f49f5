using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Reads the body (or the footnotes) into blocks as Word has them.</summary>
internal sealed class WordParser(XmlReader xml, WordParts parts)
{
    private readonly List<WordBlock> _blocks = [];
    private readonly InlineParser _inline = new(xml, parts);
    private int _sectionStart;
    private bool _sectionEnds;
    private bool _landscape;

    public List<WordBlock> Body()
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "body")
            {
                xml.Children(Block);
            }
        });
        return _blocks;
    }

    public void Footnotes()
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "footnote" && xml.Attribute("type") is null or "normal" && xml.Int("id") is { } id)
            {
                var paragraphs = new List<WordParagraph>();
                xml.Children(() => Paragraphs(paragraphs));
                parts.Footnotes[id] = InlineEdges.TrimStart(Joined(paragraphs));
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
        switch (xml.LocalName)
        {
            case "p":
                _blocks.Add(Paragraph());
                if (_sectionEnds)
                {
                    EndSection(_landscape);
                }

                break;
            case "tbl":
                _blocks.Add(Table());
                break;
            case "sdt":
                xml.Children(() =>
                {
                    if (xml.LocalName is "sdtContent")
                    {
                        xml.Children(Block);
                    }
                });
                break;
            case "ins" or "customXml" or "moveTo":
                xml.Children(Block);
                break;
            case "sectPr":
                EndSection();
                break;
            case "altChunk":
                parts.PassOver("văn bản nhúng từ tệp khác");
                break;
        }
    }

    private void Paragraphs(List<WordParagraph> paragraphs)
    {
        switch (xml.LocalName)
        {
            case "p":
                paragraphs.Add(Paragraph());
                break;
            case "tbl":
                parts.PassOver("bảng lồng trong bảng");
                paragraphs.AddRange(Table().Paragraphs);
                break;
            case "sdt" or "sdtContent":
                xml.Children(() => Paragraphs(paragraphs));
                break;
        }
    }

    private WordParagraph Paragraph()
    {
        parts.CountPiece();
        var (paragraph, content, look) = (new WordParagraph(), new InlineBuilder(), new RunLook());
        int? numbering = null;
        var level = 0;
        var sectionEnds = false;
        xml.Children(() =>
        {
            if (xml.LocalName is "pPr")
            {
                xml.Children(() => sectionEnds |= Property(paragraph, ref numbering, ref level));
            }
            else
            {
                _inline.Read(content, look);
            }
        });

        paragraph.Content = content.Build();
        var styles = parts.Styles;
        paragraph.Alignment ??= styles.Find(paragraph.Style, style => style.Alignment);
        paragraph.Outline ??= styles.Find(paragraph.Style, style => style.Outline);
        paragraph.Bold = look.AllBold || styles.Find(paragraph.Style, style => style.Bold);
        paragraph.Italic = look.AllItalic;
        if (numbering is null && styles.Find(paragraph.Style, style => style.NumberingId) is { } fromStyle)
        {
            (numbering, level) = (fromStyle, styles.Find(paragraph.Style, style => style.NumberingLevel));
        }

        paragraph.NumberText = numbering is { } id && !paragraph.IsEmpty ? parts.Numbering.Next(id, level) : null;
        _sectionEnds = sectionEnds;
        return paragraph;
    }

    /// <summary>True when a section ends with this paragraph.</summary>
    private bool Property(WordParagraph paragraph, ref int? numbering, ref int level)
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                paragraph.Style = xml.Val();
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
        xml.Children(() =>
        {
            id = xml.LocalName is "numId" ? xml.Int("val") : id;
            level = xml.LocalName is "ilvl" ? xml.Int("val") ?? 0 : level;
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
        xml.Children(() => landscape |= xml.LocalName is "pgSz"
            && (xml.Attribute("orient") is "landscape" || (xml.Int("w") ?? 0) > (xml.Int("h") ?? int.MaxValue)));
        return landscape;
    }

    private WordTable Table()
    {
        var table = new WordTable();
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "tblGrid":
                    xml.Children(() =>
                    {
                        parts.CountPiece();
                        table.Grid.Add(Math.Clamp(xml.Int("w") ?? 1, 1, 100_000));
                    });
                    break;
                case "tr":
                    table.Rows.Add(Row());
                    break;
            }
        });
        return table;
    }

    private WordRow Row()
    {
        parts.CountPiece();
        var row = new WordRow();
        xml.Children(() =>
        {
            switch (xml.LocalName)
            {
                case "trPr":
                    xml.Children(() => row.Header |= xml.LocalName is "tblHeader" && xml.On());
                    break;
                case "tc":
                    row.Cells.Add(Cell());
                    break;
                case "sdt":
                    xml.Children(() => xml.Children(() => row.Cells.AddRange(xml.LocalName is "tc" ? [Cell()] : [])));
                    break;
            }
        });
        return row;
    }

    private WordCell Cell()
    {
        parts.CountPiece();
        var cell = new WordCell();
        xml.Children(() =>
        {
            if (xml.LocalName is not "tcPr")
            {
                Paragraphs(cell.Paragraphs);
                return;
            }

            xml.Children(() =>
            {
                if (xml.LocalName is "gridSpan")
                {
                    cell.Span = Math.Clamp(xml.Int("val") ?? 1, 1, 1000);
                }
                else if (xml.LocalName is "vMerge")
                {
                    (cell.MergeStarts, cell.MergeContinues) = (xml.Val() is "restart", xml.Val() is not "restart");
                }
            });
        });
        return cell;
    }
}
