using Danchu.Documents;
using Inline = Danchu.Documents.Inline;

namespace Danchu.Core.Markup;

/// <summary>A typed table as a table of the document model, and back.</summary>
internal static class TypedTable
{
    // What a column is given by its longest words, in characters.
    private const int Narrowest = 5;
    private const int Widest = 40;

    // Millimetres: of a letter, with the room beside the words; of all columns on an upright page, beyond which the widest give way first.
    private const double Letter = 2;
    private const double Page = 160;

    // More columns than these are set in small type.
    private const int Many = 12;

    /// <param name="content">What a cell says.</param>
    public static Table Of(TableText typed, Func<string, Sequence<Inline>> content)
    {
        var owners = Owners(typed);
        var cells = new Dictionary<(int Row, int Column), TableCell>();
        foreach (var cell in owners.GroupBy(place => place.Value, place => place.Key))
        {
            var (row, column) = cell.Key;
            cells[cell.Key] = new TableCell(content(typed.Rows[row][column]))
            {
                RowSpan = cell.Max(place => place.Row) - row + 1, ColumnSpan = cell.Max(place => place.Column) - column + 1,
            };
        }

        var rows = Enumerable.Range(0, typed.Rows.Count)
            .Select(row => cells.Where(cell => cell.Key.Row == row).OrderBy(cell => cell.Key.Column).ToList()).ToList();
        var columns = Enumerable.Range(0, typed.Columns).Select(column => cells
            .Where(cell => cell.Key.Column == column && cell.Value.ColumnSpan == 1)
            .Select(cell => (cell.Key.Row, Text: PlainText.Of(cell.Value.Content))).ToList());
        var widths = WidthsOf(columns.Select(column => column.Select(cell => cell.Text)));
        return new Table
        {
            HeaderRows = typed.HeaderRows,
            Dense = typed.Columns > Many,
            Columns = columns.Select((column, at) => new TableColumn(widths[at], AlignmentOf(
                [.. column.Where(cell => cell.Row >= typed.HeaderRows && cell.Text.Length > 0).Select(cell => cell.Text)]))).ToSequence(),
            Rows = rows.Select(row => new TableRow(row.Select(cell => cell.Value).ToSequence())).ToSequence(),
        };
    }

    /// <param name="write">A line of a cell as markup.</param>
    public static TableText Write(Table table, Func<IReadOnlyList<Inline>, string> write)
    {
        var rows = table.Rows.Select(_ => Enumerable.Repeat("", table.Columns.Count).ToArray()).ToArray();
        var taken = new HashSet<(int Row, int Column)>();
        foreach (var (row, line) in table.Rows.Index())
        {
            var column = 0;
            foreach (var cell in line.Cells)
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                Place(rows, taken, row, column, cell, Text(cell, row < table.HeaderRows, write));
            }
        }

        return new TableText(rows, table.HeaderRows);
    }

    private static void Place(string[][] rows, HashSet<(int Row, int Column)> taken, int row, int column, TableCell cell, string text)
    {
        for (var down = 0; down < cell.RowSpan && row + down < rows.Length; down++)
        {
            for (var over = 0; over < cell.ColumnSpan && column + over < rows[row].Length; over++)
            {
                taken.Add((row + down, column + over));
                rows[row + down][column + over] = over > 0 ? TableText.Left : down > 0 ? TableText.Above : text;
            }
        }
    }

    // Headings are bold by their form.
    private static string Text(TableCell cell, bool isHeading, Func<IReadOnlyList<Inline>, string> write)
    {
        var content = isHeading && cell.Content.OfType<Run>().All(run => run.Style.HasFlag(RunStyle.Bold) || string.IsNullOrWhiteSpace(run.Text))
            ? cell.Content.Select(inline => inline is Run run ? run with { Style = run.Style & ~RunStyle.Bold } : inline) : cell.Content;
        List<List<Inline>> lines = [[]];
        foreach (var inline in content)
        {
            if (inline is LineBreak)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(inline);
            }
        }

        var text = string.Join(TableText.Break, lines.Select(line => write(line).ReplaceLineEndings(" "))).Trim();
        return text is TableText.Left or TableText.Above ? "\\" + text : text;
    }

    // By the place of each cell the place of the one it belongs to; what does not make a rectangle stands for itself.
    private static Dictionary<(int Row, int Column), (int Row, int Column)> Owners(TableText typed)
    {
        var owners = new Dictionary<(int Row, int Column), (int Row, int Column)>();
        foreach (var (row, cells) in typed.Rows.Index())
        {
            foreach (var (column, text) in cells.Index())
            {
                owners[(row, column)] = text switch
                {
                    TableText.Left when column > 0 => owners[(row, column - 1)],
                    TableText.Above when row > 0 => owners[(row - 1, column)],
                    _ => (row, column),
                };
            }
        }

        foreach (var cell in owners.GroupBy(place => place.Value, place => place.Key).ToList())
        {
            var (from, rows, columns) = (cell.Key, cell.Max(p => p.Row) - cell.Key.Row + 1, cell.Max(p => p.Column) - cell.Key.Column + 1);
            if (rows * columns != cell.Count() || cell.Min(p => p.Column) < from.Column)
            {
                foreach (var place in cell)
                {
                    owners[place] = place;
                }
            }
        }

        return owners;
    }

    private static List<double> WidthsOf(IEnumerable<IEnumerable<string>> columns)
    {
        var wished = columns.Select(column => column.ToList())
            .Select(texts => (Line: WidthOf(texts.SelectMany(text => text.Split('\n'))), Word: WidthOf(texts.SelectMany(text => text.Split(' ', '\n'))))).ToList();
        List<double> Within(double most) => [.. wished.Select(column => Math.Max(Math.Min(column.Line, most), column.Word))];
        return Enumerable.Range(0, Widest).Select(step => Within(Letter * (Widest - step))).FirstOrDefault(widths => widths.Sum() <= Page) ?? Within(0);
    }

    private static double WidthOf(IEnumerable<string> texts) =>
        Letter * Math.Clamp(texts.Select(text => text.Length).DefaultIfEmpty().Max() + 2, Narrowest, Widest);

    private static Alignment AlignmentOf(List<string> texts) =>
        texts.Count > 0 && texts.TrueForAll(text => text.All(letter => char.IsAsciiDigit(letter) || ".,/%+-−– ".Contains(letter, StringComparison.Ordinal)))
            ? Alignment.Centre : Alignment.Left;
}
