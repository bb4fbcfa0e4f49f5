using Danchu.Core.Facts;
using Danchu.Core.Totals;
using Microsoft.AspNetCore.Html;

namespace Danchu.Web.Pictures;

/// <summary>An indicator over the years in the space of a word: from 0 up, a gap where a year has no figure, a dashed stroke where units were merged.</summary>
internal static class Sparkline
{
    private const double Width = 96;
    private const double Height = 26;
    private const double Edge = 5;

    public static IHtmlContent Of(TotalsTable table, TotalsRow row)
    {
        var values = row.Years.Select(y => row.Of(y.Figure)).ToList();
        if (values.Count(v => v is not null) < 2)
        {
            return HtmlString.Empty;
        }

        var svg = new Svg("spark", Width, Height, Label(table, row));
        var most = Math.Max(1, (double)values.Max(v => v ?? 0));
        double X(int at) => Edge + (at * (Width - (2 * Edge)) / (values.Count - 1));
        double Y(decimal value) => Height - Edge - (Math.Max(0, (double)value) * (Height - (2 * Edge)) / most);
        for (var at = 1; at < values.Count; at++)
        {
            if (table.Years[at].Mergers.Count > 0)
            {
                svg.Line("merger", (X(at - 1) + X(at)) / 2, 1, (X(at - 1) + X(at)) / 2, Height - 1);
            }

            if (values[at - 1] is { } before && values[at] is { } now)
            {
                svg.Line("run", X(at - 1), Y(before), X(at), Y(now));
            }
        }

        foreach (var (at, value) in values.Index().Where(v => v.Item is not null))
        {
            svg.Dot(at == values.Count - 1 ? "last" : "dot", X(at), Y(value!.Value), at == values.Count - 1 ? 3 : 2);
        }

        return svg.Done();
    }

    private static string Label(TotalsTable table, TotalsRow row) => string.Join("; ", row.Years.Index()
        .Where(y => y.Item.Figure is not null)
        .Select(y => $"{table.Years[y.Index].Period.Name}: {WriteFigure.InText(row.Indicator, y.Item.Figure!)}"));
}
