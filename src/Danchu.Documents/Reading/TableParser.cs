using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Reads a table as Word has it.</summary>
/// <param name="paragraphs">Reads the current element of a cell into the list.</param>
internal sealed class TableParser(XmlReader xml, WordParts parts, Action<List<WordParagraph>> paragraphs)
{
    public WordTable Read()
    {
        var table = new WordTable();
        xml.Children(() => Child(table));
        return table;
    }

    private void Child(WordTable table)
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
                if (Row() is { Deleted: false } row)
                {
                    table.Rows.Add(row);
                }

                break;
            case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                // Rows inside a content control, of a repeating section for instance.
                xml.Children(() => Child(table));
                break;
        }
    }

    private WordRow Row()
    {
        parts.CountPiece();
        var (row, before, after) = (new WordRow(), 0, 0);
        xml.Children(() =>
        {
            if (xml.LocalName is "trPr")
            {
                xml.Children(() =>
                {
                    row.Header |= xml.LocalName is "tblHeader" && xml.On();
                    row.Deleted |= xml.LocalName is "del";
                    before = xml.LocalName is "gridBefore" ? Skipped() : before;
                    after = xml.LocalName is "gridAfter" ? Skipped() : after;
                });
            }
            else
            {
                Cells(row);
            }
        });

        // A row may begin or end columns further in than the others: those places are empty, and what stands in it stays under its column.
        if (before > 0)
        {
            row.Cells.Insert(0, new WordCell { Span = before });
        }

        if (after > 0)
        {
            row.Cells.Add(new WordCell { Span = after });
        }

        return row;
    }

    private int Skipped() => Math.Clamp(xml.Int("val") ?? 0, 0, 1000);

    private void Cells(WordRow row)
    {
        switch (xml.LocalName)
        {
            case "tc":
                row.Cells.Add(Cell());
                break;
            case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                xml.Children(() => Cells(row));
                break;
        }
    }

    private WordCell Cell()
    {
        parts.CountPiece();
        var cell = new WordCell();
        xml.Children(() =>
        {
            if (xml.LocalName is not "tcPr")
            {
                paragraphs(cell.Paragraphs);
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
