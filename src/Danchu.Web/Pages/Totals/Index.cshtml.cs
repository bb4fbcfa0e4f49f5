using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Totals;

/// <summary>Số liệu tổng hợp: an organisation's own figures and the totals of the levels below, for one line and period.</summary>
public sealed class IndexModel(ShowTotals showTotals) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportingLine? Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeriodId? Period { get; set; }

    /// <summary>Null when the viewer belongs to no unit.</summary>
    public TotalsTable? Table { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        if (Organisation is null && !CurrentActor.Organisations.Any())
        {
            return Page();
        }

        return Show(await showTotals.ReadAsync(CurrentActor, new(Organisation, Line, Period), cancellationToken), table => Table = table);
    }

    /// <summary>The total opened into units.</summary>
    public string OpenHref(Indicator indicator, Level? level) => Address.Totals.Open(Table!.Organisation, Table.Line, Table.Period!.Id, indicator.Key, level);

    /// <summary>A total in a cell: its figure, or in words why there is none.</summary>
    public static string Cell(Indicator indicator, Total total) => total switch
    {
        { UnitsReported: 0 } => "",
        { Figure: { } figure } => WriteFigure.InText(indicator, figure),
        _ => $"{total.UnitsWithValue.ToString(CultureInfo.InvariantCulture)} đơn vị",
    };

    public static string Cell(Indicator indicator, Figure? figure) => figure is null ? "" : WriteFigure.InText(indicator, figure);

    public static string Difference(TotalsRow row) => row switch
    {
        { Difference: null } => "",
        { Difference: 0 } => "không đổi",
        { Indicator.Kind: IndicatorKind.Ratio, Difference: { } points } => Signed(points) + " điểm %",
        { Difference: { } difference } => Signed(difference),
    };

    public static string Percent(TotalsRow row) => row.Percent is { } percent ? Signed(percent) + "%" : "";

    private static string Signed(decimal value)
    {
        var rounded = decimal.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + WriteFigure.Number(Math.Abs(rounded));
    }
}
