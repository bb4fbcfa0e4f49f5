namespace Danchu.Core.Files;

/// <summary>
/// A table to be exported, row by row. A cell is a string, an int, a long, a decimal, a DateOnly, a DateTimeOffset (shown in Vietnam's time), an
/// <see cref="ExportFormula"/> or null.
/// </summary>
/// <param name="Name">Name of the sheet and stem of the file name.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<object?[]> Rows)
{
    /// <summary>Further sheets of the same file; a .csv holds the first one only.</summary>
    public IReadOnlyList<ExportTable> More { get; init; } = [];

    /// <summary>Whose table it is, printed at the top of each page unless the name says it.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The days or the year it is of, printed at the top of each page unless the name says it.</summary>
    public string Period { get; init; } = "";

    /// <summary>Columns at the left that stay in sight, and begin each page where the table is wider than one.</summary>
    public int KeptColumns { get; init; }
}

/// <summary>A column of an exported table.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Under">Stands under the heading in a second header row ("điểm chuẩn"), which there is when any column has one.</param>
public sealed record ExportColumn(string Heading, double Width, object? Under = null)
{
    /// <summary>What may be chosen in its cells: offered there, and listed on a sheet of their own.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>
/// A number with the formula that a reader can follow, in the spreadsheet's own notation without "=": "SUM(D3:D7)". Elsewhere only the number stands.
/// </summary>
public sealed record ExportFormula(string Text, decimal Value);
