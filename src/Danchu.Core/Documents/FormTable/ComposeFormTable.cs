using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Documents.FormTable;

/// <summary>
/// A statistical form as a table, whose rows are the form's. A unit gets it empty with the letter that asks and sends it filled in with its report:
/// the two differ in their columns of figures alone.
/// </summary>
internal static class ComposeFormTable
{
    // From so many letters on words stand behind their label across the whole row.
    private const int LongWords = 120;

    /// <param name="indicators">By key; one that is missing has no unit of measure.</param>
    public static Table Of(
        StatisticalForm form, ReportingPeriod period, IReadOnlyDictionary<string, Indicator> indicators, params IReadOnlyList<FigureColumn> figures)
    {
        List<TableColumn> columns =
            [new(12, Alignment.Centre), new(88), new(24, Alignment.Centre), .. figures.Select(column => new TableColumn(column.Width, Alignment.Right))];
        List<TableRow> rows = [new([new("TT"), new("Nội dung"), new("Đơn vị tính"), .. figures.Select(column => new TableCell(column.Heading))])];
        foreach (var group in form.Groups)
        {
            rows.Add(new TableRow([
                new TableCell(group.Number),
                new TableCell([new Run(FillPlaces.In(group.Heading, period), RunStyle.Bold)]) { ColumnSpan = columns.Count - 1 },
            ]));
            rows.AddRange(group.Shown(indicators).Select(row => Row(row, FillPlaces.In(row.Label, period), indicators, figures)));
        }

        return new Table { Columns = columns.ToSequence(), Rows = rows.ToSequence() };
    }

    // Words do not fit a column of numbers: they stand across all of them and over the unit that words have not, and last year's do not stand beside them.
    private static TableRow Row(FormRow row, string label, IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyList<FigureColumn> figures)
    {
        var unit = indicators.GetValueOrDefault(row.Shows.First())?.Unit ?? "";
        if (indicators.GetValueOrDefault(row.Indicator)?.Kind != IndicatorKind.Text)
        {
            return new TableRow([new(row.Number), new(label), new(unit), .. figures.Select(column => column.Cell(row))]);
        }

        var words = figures[0].Cell(row) with { Alignment = Alignment.Left };
        return new TableRow(
            Length(words) > LongWords ? [new(row.Number), new([new Run($"{label}: "), .. words.Content]) { ColumnSpan = figures.Count + 2 }]
            : unit.Length > 0 ? [new(row.Number), new(label), new(unit), words with { ColumnSpan = figures.Count }]
            : [new(row.Number), new(label), words with { ColumnSpan = figures.Count + 1 }]);
    }

    private static int Length(TableCell cell) => cell.Content.Sum(inline => inline switch
    {
        Run run => run.Text.Length,
        BoundFigure figure => figure.Text.Length,
        _ => 0,
    });
}

/// <summary>A column of figures in the table of a form.</summary>
/// <param name="Width">In millimetres.</param>
internal sealed record FigureColumn(string Heading, double Width, Func<FormRow, TableCell> Cell)
{
    /// <summary>The period's own figures.</summary>
    public static FigureColumn Now(Func<FormRow, TableCell> cell) => new("Số liệu", 30, cell);

    /// <summary>The previous period's, where there is one to compare with.</summary>
    /// <param name="asNow">With predecessors' figures, after a merger.</param>
    public static FigureColumn Before(bool asNow, Func<FormRow, TableCell> cell) => new(asNow ? "Kỳ trước (theo đơn vị nay)" : "Kỳ trước", 26, cell);

    /// <summary>To be filled in.</summary>
    public static FigureColumn Empty() => Now(_ => new TableCell(""));
}
