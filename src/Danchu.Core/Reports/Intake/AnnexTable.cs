using Danchu.Core.Markup;
using Danchu.Core.Texts;
using Danchu.Documents;

namespace Danchu.Core.Reports.Intake;

/// <summary>Reads the rows of a table of figures: which column says what is counted and which how much, by the header or by what stands in them.</summary>
internal sealed class AnnexTable
{
    private static readonly string[] ValueHeads = ["so lieu", "ket qua", "so luong", "thuc hien", "ky nay", "nam nay", "gia tri", "tong so", "tong cong"];
    private static readonly string[] LabelHeads = ["noi dung", "chi tieu", "tieu chi", "hang muc", "ten"];
    private static readonly string[] OtherHeads = ["ky truoc", "nam truoc", "cung ky", "so voi", "don vi", "dvt", "ghi chu", "tt", "stt", "so tt"];

    private readonly List<TableCell?[]> grid;
    private readonly int columns;
    private readonly int headers;

    private AnnexTable(Table table)
    {
        columns = table.Columns.Count;
        grid = Lay(table);
        headers = Math.Min(Math.Max(table.HeaderRows, LooksLikeHeader(0) ? 1 : 0), grid.Count);
    }

    /// <summary>Rows with a label; where no value is printed (headings of groups) it is empty.</summary>
    public static IEnumerable<AnnexRow> Rows(Table table) => new AnnexTable(table).Rows();

    private IEnumerable<AnnexRow> Rows()
    {
        var label = LabelColumn();
        if (ValueColumn(label) is not { } value)
        {
            yield break;
        }

        foreach (var row in grid.Skip(headers))
        {
            var cell = row[value];
            var bound = cell?.Content.OfType<BoundFigure>().ToList() ?? [];
            if (ReferenceEquals(cell, row[label]) && bound is [var words])
            {
                // Long words stand in one cell with their label: "Đối tượng tham gia: …".
                yield return new AnnexRow("", Text(cell).Split(':')[0].Trim(), words.Text, words);
                continue;
            }

            var printed = ReferenceEquals(cell, row[label]) ? "" : Text(cell);
            if (Text(row[label]) is { Length: > 0 } name)
            {
                yield return new AnnexRow("", name, printed is "-" or "–" or "…" or "..." ? "" : printed, bound is [var one] ? one : null);
            }
        }
    }

    private int LabelColumn() =>
        Headed(LabelHeads) ?? Enumerable.Range(0, columns).MaxBy(column => grid.Skip(headers).Sum(row => Text(row[column]).Count(char.IsLetter)));

    private int? ValueColumn(int label)
    {
        var candidates = Enumerable.Range(label + 1, columns - label - 1).Where(column => !OtherHeads.Contains(Head(column), StringComparer.Ordinal)
            && !Array.Exists(OtherHeads, words => words.Contains(' ', StringComparison.Ordinal) && Head(column).Contains(words, StringComparison.Ordinal)))
            .ToList();
        return candidates.Exists(HasValueHead) ? candidates.Find(HasValueHead)
            : candidates.Where(column => grid.Skip(headers).Any(row => Text(row[column]).Any(char.IsAsciiDigit)))
                .Select(column => (int?)column)
                .FirstOrDefault();
    }

    private bool HasValueHead(int column) => Array.Exists(ValueHeads, words => Head(column).Contains(words, StringComparison.Ordinal));

    private int? Headed(string[] heads) =>
        Enumerable.Range(0, columns).Where(column => Array.Exists(heads, words => Head(column).Contains(words, StringComparison.Ordinal)))
            .Select(column => (int?)column).FirstOrDefault();

    private bool LooksLikeHeader(int row) => row < grid.Count && grid[row].Select(Text).Any(text =>
        Array.Exists(LabelHeads, words => SearchText.Of(text).StartsWith(words, StringComparison.Ordinal)) && text.Length < 40);

    private string Head(int column) =>
        string.Join(' ', grid.Take(headers).Select(row => SearchText.Of(Text(row[column])).Trim()).Distinct(StringComparer.Ordinal));

    private static string Text(TableCell? cell) => cell is null ? "" : PlainText.Of(cell.Content).ReplaceLineEndings(" ").Trim();

    // Each cell in every place it covers.
    private List<TableCell?[]> Lay(Table table)
    {
        List<TableCell?[]> places = [.. table.Rows.Select(_ => new TableCell?[columns])];
        for (var row = 0; row < places.Count; row++)
        {
            var column = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                while (column < columns && places[row][column] is not null)
                {
                    column++;
                }

                for (var down = row; down < Math.Min(row + cell.RowSpan, places.Count); down++)
                {
                    for (var right = column; right < Math.Min(column + cell.ColumnSpan, columns); right++)
                    {
                        places[down][right] = cell;
                    }
                }
            }
        }

        return places;
    }
}
