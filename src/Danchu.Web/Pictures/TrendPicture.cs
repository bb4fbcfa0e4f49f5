using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Totals;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>
/// An indicator over the years: a point a year with its figure and of how many units it is; the line breaks where a year has no figure, and a dashed stroke
/// says when units were merged between two years.
/// </summary>
internal static class TrendPicture
{
    private const double Width = 640;
    private const double Height = 220;
    private const double Side = 60;
    private const double Top = 34;
    private const double Bottom = 44;

    public static IHtmlContent Of(TotalsTable table, TotalsRow row)
    {
        var values = row.Years.Select(y => row.Of(y.Figure)).ToList();
        var most = Math.Max(1, (double)values.Max(v => v ?? 0));
        double X(int at) => values.Count == 1 ? Width / 2 : Side + (at * (Width - (2 * Side)) / (values.Count - 1));
        double Y(decimal value) => Height - Bottom - (Math.Max(0, (double)value) * (Height - Top - Bottom) / most);
        var svg = new Svg("trend", Width, Height, Label(table, row));
        svg.Line("axis", Side / 2, Y(0), Width - (Side / 2), Y(0));
        for (var at = 1; at < values.Count; at++)
        {
            Merger(svg, table.Years[at], (X(at - 1) + X(at)) / 2);
            if (values[at - 1] is { } before && values[at] is { } now)
            {
                svg.Line(table.Years[at].Mergers.Count > 0 ? "run broken" : "run", X(at - 1), Y(before), X(at), Y(now));
            }
        }

        foreach (var (at, year) in row.Years.Index())
        {
            Point(svg, table, row, year, at, X(at), values[at] is { } value ? Y(value) : null);
        }

        return svg.Done();
    }

    private static void Point(Svg svg, TotalsTable table, TotalsRow row, CoveredFigure year, int at, double x, double? y)
    {
        svg.Words("middle", x, Height - 26, $"{table.Years[at].Period.Year}");
        if (year.Coverage is { Asked: > 0 } coverage)
        {
            svg.Words("middle soft", x, Height - 10, $"{coverage.Given.Show()}/{coverage.Asked.Show()} đơn vị");
        }

        if (y is { } height)
        {
            svg.Dot(at == row.Years.Count - 1 ? "last" : "dot", x, height, 4.5);

            // Long figures at the edges grow inward.
            var (side, place) = at == 0 ? ("strong", 6.0) : at == row.Years.Count - 1 ? ("right strong", Width - 6) : ("middle strong", x);
            var words = WriteFigure.InText(row.Indicator, year.Figure!);
            svg.Words(words.Length < 9 ? "middle strong" : side, words.Length < 9 ? x : place, height - 10, words);
        }
        else
        {
            svg.Words("middle soft", x, Height - Bottom - 8, year.Figure is null ? "không có số" : WriteFigure.InText(row.Indicator, year.Figure));
        }
    }

    private static void Merger(Svg svg, TotalsYear year, double x)
    {
        if (year.Mergers is [var first, ..])
        {
            svg.Line("merger", x, 16, x, Height - Bottom).Words("middle soft", x, 12, $"sáp nhập {first.On.Show()}");
        }
    }

    private static string Label(TotalsTable table, TotalsRow row) => $"{row.Indicator.Name} qua các năm: " + string.Join("; ", row.Years.Index()
        .Select(y => $"{table.Years[y.Index].Period.Name} "
            + (y.Item.Figure is { } figure ? WriteFigure.InText(row.Indicator, figure) : "không có số"))) + ".";
}
