using System.Xml;

namespace Danchu.Documents.Reading;

/// <summary>Reads a table as Word has it.</summary>
/// <param name="paragraphs">Reads the current element of a cell into the list.</param>
internal sealed class TableParser(XmlReader xml, WordParts parts, Action<List<WordParagraph>> paragraphs)
{
    public WordTable Read()
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
                    if (Row() is { Deleted: false } row)
                    {
                        table.Rows.Add(row);
                    }

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
                    xml.Children(() =>
                    {
                        row.Header |= xml.LocalName is "tblHeader" && xml.On();
                        row.Deleted |= xml.LocalName is "del";
                    });
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
