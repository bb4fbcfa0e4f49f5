using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Facts;

namespace Danchu.Core.Documents.Printing;

/// <summary>A table as an office prints it, a book or a prescribed statistic: Word and Excel have the same rows and headings.</summary>
/// <param name="Title">"SỔ TIẾP CÔNG DÂN".</param>
/// <param name="Subject">"Năm 2023".</param>
/// <param name="Headings">One above the other, those of several columns once.</param>
/// <param name="Rows">A cell is a text, a number in a row (int), a decimal, a day or null.</param>
internal sealed record PrintedTable(
    string Title, string Subject, IReadOnlyList<PrintedColumn> Columns, IReadOnlyList<HeadingCell> Headings, IReadOnlyList<object?[]> Rows)
{
    /// <summary>In brackets under the subject.</summary>
    public string Note { get; init; } = "";

    /// <summary>The line of column numbers under the headings; empty where the form has none.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>What is said below the table.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public int Levels => Headings.Max(heading => heading.Row + heading.Rows);

    public static string Shown(object? cell) => cell switch
    {
        int number => number.ToString("00", CultureInfo.InvariantCulture),
        decimal number => WriteFigure.Number(number),
        DateOnly day => day.Short(),
        _ => cell as string ?? "",
    };
}

/// <summary>A column of a printed table.</summary>
/// <param name="Width">In millimetres.</param>
internal sealed record PrintedColumn(double Width, bool IsNumber = false);
