namespace Danchu.Checking.Structure;

/// <summary>One cell: its place without the spaces around it and, when it is nothing but a number, that number.</summary>
internal readonly record struct Cell(TextSpan Span, decimal? Value, int Decimals, bool Percent)
{
    /// <summary>The a of a cell that is nothing but a/b; its value is null.</summary>
    public decimal? Part { get; init; }

    /// <summary>The b of such a cell.</summary>
    public decimal? Whole { get; init; }
}

/// <summary>A row: its cells with the empty ones, so that columns stay columns.</summary>
internal sealed record Row(int Block, TextSpan Span, Cell[] Cells);

/// <summary>Rows that follow each other, or go on after a page break under the same header.</summary>
internal sealed record Table(List<Row> Rows);
