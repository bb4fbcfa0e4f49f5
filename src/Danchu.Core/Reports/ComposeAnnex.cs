using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Reports;

/// <summary>The statistical form as the report's annex: a table whose rows are the form's, with a column for the previous period where there is one.</summary>
internal static class ComposeAnnex
{
    public static Annex From(OpenedReport file, FigureSource figures)
    {
        var compared = file.Form!.Rows.Any(r => figures.Before(r.Indicator, r.Scope) is not null);
        return new Annex
        {
            Title = FillPlaces.In(file.Form.Title, file.Period),
            Body = [Table(file, figures, compared)],
        };
    }

    private static Table Table(OpenedReport file, FigureSource figures, bool compared)
    {
        List<TableColumn> columns = [new(12, Alignment.Centre), new(88), new(24, Alignment.Centre), new(30, Alignment.Right)];
        List<TableCell> head = [new("TT"), new("Nội dung"), new("Đơn vị tính"), new("Số liệu")];
        if (compared)
        {
            columns.Add(new TableColumn(26, Alignment.Right));
            head.Add(new TableCell("Kỳ trước"));
        }

        List<TableRow> rows = [new(head.ToSequence())];
        foreach (var group in file.Form!.Groups)
        {
            rows.Add(new TableRow([
                new TableCell(group.Number),
                new TableCell([new Run(FillPlaces.In(group.Heading, file.Period), RunStyle.Bold)]) { ColumnSpan = columns.Count - 1 },
            ]));
            rows.AddRange(group.Rows.Select(row => Row(file, row, figures, compared)));
        }

        return new Table { Columns = columns.ToSequence(), Rows = rows.ToSequence() };
    }

    private static TableRow Row(OpenedReport file, FormRow row, FigureSource figures, bool compared)
    {
        var indicator = figures.Indicators.GetValueOrDefault(row.Indicator);
        List<TableCell> cells =
        [
            new(row.Number),
            new(FillPlaces.In(row.Label, file.Period)),
            new(indicator?.Unit ?? ""),
            FigureCell(row, indicator, figures.Now(row.Indicator, row.Scope), bound: true),
        ];
        if (compared)
        {
            cells.Add(FigureCell(row, indicator, figures.Before(row.Indicator, row.Scope), bound: false));
        }

        return new TableRow(cells.ToSequence());
    }

    private static TableCell FigureCell(FormRow row, Indicator? indicator, Figure? figure, bool bound)
    {
        if (indicator is null || figure is null)
        {
            return new TableCell("");
        }

        var text = WriteFigure.InText(indicator, figure);
        var tag = new FigureToken(row.Indicator, null, row.Scope, TokenForm.Value).Inner;
        return new TableCell(bound && tag.Length <= BoundFigure.LongestTag ? [new BoundFigure(tag, text) { Title = indicator.Name }] : Inline.Of(text))
        {
            Alignment = figure.Text is null ? null : Alignment.Left,
        };
    }
}
