using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>
/// Reads the body (or the footnotes) into blocks as Word has them. Tracked changes are read as accepted: what was inserted is there, what was
/// deleted is not, and a paragraph whose end was deleted goes on in the next.
/// </summary>
internal sealed class WordParser
{
    private readonly XmlReader _xml;
    private readonly WordParts _parts;
    private readonly List<WordBlock> _blocks = [];
    private readonly ParagraphParser _paragraphs;
    private readonly TableParser _tables;
    private int _sectionStart;

    public WordParser(XmlReader xml, WordParts parts)
    {
        (_xml, _parts) = (xml, parts);
        _paragraphs = new ParagraphParser(xml, parts);
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
                Add(_blocks, _paragraphs.Read());
                if (_paragraphs.EndsSection)
                {
                    EndSection(_paragraphs.EndsLandscape);
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
                EndSection(_paragraphs.Landscape());
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
                Add(paragraphs, _paragraphs.Read());
                break;
            case "tbl":
                _parts.PassOver("bảng lồng trong bảng: chữ trong bảng con đã đọc vào ô chứa nó, mỗi hàng một dòng");
                paragraphs.AddRange(_tables.Read().Rows.Select(Line));
                break;
            case "sdt" or "sdtContent" or "ins" or "customXml" or "moveTo":
                _xml.Children(() => Paragraphs(paragraphs));
                break;
        }
    }

    /// <summary>A row of a table inside a table: its cells on one line, set apart by tabs.</summary>
    private static WordParagraph Line(WordRow row)
    {
        var content = new InlineBuilder();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            content.Text(i == 0 ? "" : "\t", RunStyle.Plain);
            content.AddAll(Joined(row.Cells[i].Paragraphs));
        }

        return new WordParagraph { Content = content.Build() };
    }

    private static void Add<T>(List<T> blocks, WordParagraph paragraph)
        where T : WordBlock
    {
        if (blocks.Count > 0 && blocks[^1] is WordParagraph { EndDeleted: true } before)
        {
            blocks.RemoveAt(blocks.Count - 1);
            paragraph.Continue(before);
        }

        blocks.Add((T)(WordBlock)paragraph);
    }

    private void EndSection(bool landscape)
    {
        for (; _sectionStart < _blocks.Count; _sectionStart++)
        {
            _blocks[_sectionStart].Landscape = landscape;
        }
    }
}
