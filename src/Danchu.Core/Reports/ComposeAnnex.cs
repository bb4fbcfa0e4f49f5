using Danchu.Core.Documents.FormTable;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Reports;

/// <summary>The statistical form as the report's annex, filled in, with a column for the previous period where there is one.</summary>
internal static class ComposeAnnex
{
    public static Annex From(StatisticalForm form, ReportingPeriod period, FigureSource figures)
    {
        List<FigureColumn> columns = [FigureColumn.Now(row => Cell(row, figures, figures.Now(row), bound: true))];
        if (form.Rows.Any(r => figures.Before(r) is not null))
        {
            var asNow = form.Rows.Any(r => figures.IsAsNow(new(r.Indicator, r.Scope)));
            columns.Add(FigureColumn.Before(asNow, row => Cell(row, figures, figures.Before(row), bound: false)));
        }

        return new Annex { Title = FillPlaces.In(form.Title, period), Body = [ComposeFormTable.Of(form, period, figures.Indicators, columns)] };
    }

    private static TableCell Cell(FormRow row, FigureSource figures, Figure? figure, bool bound)
    {
        if (figures.IndicatorOf(row) is not { } indicator || figure is null)
        {
            return new TableCell("");
        }

        var text = WriteFigure.InText(indicator, figure);
        var tag = row.Token().Inner;
        var title = row.IsSum ? row.Label : indicator.Name;
        return new TableCell(bound && tag.Length <= BoundFigure.LongestTag ? [new BoundFigure(tag, text) { Title = title }] : Inline.Of(text))
        {
            Alignment = figure.Text is null ? null : Alignment.Left,
        };
    }
}
