namespace Danchu.Core.Files;

/// <summary>One cell of an office's table, with its place in that person's words: "ô C12", "bảng 2, dòng 5, cột 3".</summary>
/// <param name="Number">When the cell holds a number and not a text.</param>
internal sealed record SheetCell(string Place, int Line, string Text, decimal? Number = null, DateOnly? Day = null)
{
    public bool IsEmpty => Text.Length == 0;
}

/// <summary>One row of a sheet or of a table in a document.</summary>
/// <param name="Line">Row number in the sheet or the table.</param>
internal sealed record SheetRow(string Place, int Line, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int? column] => column is { } at && at < Cells.Count ? Cells[at] : new SheetCell(Place, Line, "");

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);

    public IEnumerable<SheetCell> Filled => Cells.Where(cell => !cell.IsEmpty);
}
