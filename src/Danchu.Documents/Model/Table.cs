namespace Danchu.Documents;

/// <summary>
/// A table. Rows list only the cells that begin in them: a cell reaching over several columns or rows is written once, as in HTML.
/// </summary>
public sealed record Table : Block
{
    public required Sequence<TableColumn> Columns { get; init; }

    public required Sequence<TableRow> Rows { get; init; }

    /// <summary>So many of the first rows are headers: marked as such and repeated on every page.</summary>
    public int HeaderRows { get; init; } = 1;

    public string? Caption { get; init; }

    /// <summary>The table stands on landscape pages of its own ("bảng biểu không tách được", NĐ 30/2020 annex I.I.1).</summary>
    public bool Landscape { get; init; }

    /// <summary>Set in small type with narrow margins, as tables of twenty columns are printed.</summary>
    public bool Dense { get; init; }

    /// <summary>The same table with a first column "TT" that numbers the rows after the header from 1.</summary>
    public Table WithRowNumbers()
    {
        var rows = new List<TableRow>(Rows.Count);
        for (var i = 0; i < Rows.Count; i++)
        {
            rows.Add(i switch
            {
                0 when HeaderRows > 0 => new TableRow([new TableCell("TT") { RowSpan = HeaderRows }, .. Rows[i].Cells]),
                _ when i < HeaderRows => Rows[i],
                _ => new TableRow([new TableCell($"{i - HeaderRows + 1}"), .. Rows[i].Cells]),
            });
        }

        return this with { Columns = [new TableColumn(10, Alignment.Centre), .. Columns], Rows = rows.ToSequence() };
    }
}

/// <summary>A column of a table and how its cells are aligned unless they say otherwise.</summary>
/// <param name="Width">In millimetres; all widths are stretched or shrunk together to the width of the page.</param>
public sealed record TableColumn(double Width, Alignment Alignment = Alignment.Left);

/// <summary>A row of a table: the cells that begin in it, from left to right.</summary>
public sealed record TableRow(Sequence<TableCell> Cells)
{
    /// <summary>At least so high, in millimetres; a row with upright cells must say, for their text does not push it open.</summary>
    public double? Height { get; init; }
}

/// <summary>A cell of a table: one paragraph of inline content, over one or more columns and rows.</summary>
public sealed record TableCell(Sequence<Inline> Content)
{
    public TableCell(string text)
        : this(Inline.Of(text))
    {
    }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Read from bottom to top, as headings of narrow columns are printed.</summary>
    public bool Upright { get; init; }

    /// <summary>Where it differs from the column's.</summary>
    public Alignment? Alignment { get; init; }
}
