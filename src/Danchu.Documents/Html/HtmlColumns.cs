using Danchu.Documents.Reading;

namespace Danchu.Documents.Html;

/// <summary>What a narrow screen needs of a table whose rows are numbered: it sets the further columns of a row below its text, each with its name.</summary>
internal static class HtmlColumns
{
    private const double WidestNumber = 15;
    private const int FewestColumns = 4;

    /// <returns>The names of the columns after number and text; none for a table that stands otherwise.</returns>
    public static Dictionary<int, string> Labels(Table table, TableGrid grid)
    {
        var numbered = table is { HeaderRows: 1, Landscape: false } && table.Columns.Count >= FewestColumns && table.Columns[0].Width <= WidestNumber;
        return numbered && grid.Row(0).All(slot => slot is { Columns: 1, Cell: not null })
            ? grid.Row(0).Skip(2).ToDictionary(slot => slot.Column, slot => InlineText.Of(slot.Cell!.Content).ReplaceLineEndings(" "))
            : [];
    }
}
