using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>
/// Reads the body (or the footnotes) into blocks as Word has them. Tracked changes are read as accepted: what was inserted is there, what was
/// deleted is not, and a paragraph whose end was deleted goes on in the next.
/// </summary>
internal sealed class WordParser
{
    private readonly XmlReader xml;
    private readonly WordParts parts;
    private readonly List<WordBlock> blocks = [];
    private readonly ParagraphParser paragraphs;
    private readonly TableParser tables;
    private int sectionStart;

    public WordParser(XmlReader xml, WordParts parts)
    {
        (this.xml, this.parts) = (xml, parts);
        paragraphs = new ParagraphParser(xml, parts);
        tables = new TableParser(xml, parts, Paragraphs);
    }

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
        return blocks;
    }

    public void Footnotes()
    {
        xml.MoveToContent();
        xml.Children(() =>
        {
            if (xml.LocalName is "footnote" && xml.Attribute("type") is null or "normal" && xml.Int("id") is { } id)
            {
                var lines = new List<WordParagraph>();
                xml.Children(() => Paragraphs(lines));
                parts.Footnotes[id] = InlineEdges.TrimStart(Joined(lines));
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
        switch (xml.LocalName)
        {
            case "p":
                Add(blocks, paragraphs.Read());
                if (paragraphs.EndsSection)
                {
                    EndSection(paragraphs.EndsLandscape);
                }

                break;
            case "tbl":
                blocks.Add(tables.Read());
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
                EndSection(paragraphs.Landscape());
                break;
            case "altChunk":
                parts.PassOver("văn bản nhúng từ tệp khác");
                break;
        }
    }

    private void Paragraphs(List<WordParagraph> into)
    {
        switch (xml.LocalName)
        {
            case "p":
                Add(into, paragraphs.Read());
                break;
            case "tbl":
                parts.PassOver("bảng lồng trong bảng: chữ trong bảng con đã đọc vào ô chứa nó, mỗi hàng một dòng");
                into.AddRange(tables.Read().Rows.Select(Line));
                break;
            case "sdt" or "sdtContent" or "ins" or "customXml" or "moveTo":
                xml.Children(() => Paragraphs(into));
                break;
        }
    }

    /// <summary>A row of a table inside a table: its cells on one line, set apart by tabs.</summary>
    private WordParagraph Line(WordRow row)
    {
        var content = new InlineBuilder();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            content.Text(i == 0 ? "" : "\t", RunStyle.Plain);
            var cell = Joined(row.Cells[i].Paragraphs);
            parts.CountText(InlineText.Of(cell).Length);
            content.AddAll(cell);
        }

        return new WordParagraph { Content = content.Build() };
    }

    private void Add<T>(List<T> blocks, WordParagraph paragraph)
        where T : WordBlock
    {
        if (blocks.Count > 0 && blocks[^1] is WordParagraph { EndDeleted: true } before)
        {
            // Written out again with every paragraph that goes on: a thousand of them in a row are a thousand times longer than what was written.
            parts.CountText(before.Text.Length + before.Content.Count);
            blocks.RemoveAt(blocks.Count - 1);
            paragraph.Continue(before);
        }

        blocks.Add((T)(WordBlock)paragraph);
    }

    private void EndSection(bool landscape)
    {
        for (; sectionStart < blocks.Count; sectionStart++)
        {
            blocks[sectionStart].Landscape = landscape;
        }
    }
}
