namespace Danchu.Core.Exports;

/// <summary>A table on its way out, row by row. A cell is a string, an int, a long, a decimal, a DateOnly, a DateTimeOffset (shown in Vietnam's time) or null.</summary>
/// <param name="Name">Name of the sheet and stem of the file name.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<object?[]> Rows);

/// <param name="Width">In characters.</param>
public sealed record ExportColumn(string Heading, double Width);
