using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Documents;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Totals;

/// <summary>Số liệu tổng hợp: an organisation's own figures and the totals of the levels below, for one line and period, or over the years.</summary>
public sealed class IndexModel(ShowTotals showTotals, ExportTotals exportTotals) : DanchuPage
{
    // Pixels, as totals.css sets them.
    private const int DigitWidth = 8;
    private const int ColumnPadding = 18;
    private const int RoomForFigures = 800;

    private static readonly string[] OfTheTable = ["organisation", "line", "period", "filled", "q", "years"];

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportingLine? Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeriodId? Period { get; set; }

    /// <summary>Only indicators of which there is a value.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Filled { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    /// <summary>The years beside each other instead of the levels.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Years { get; set; }

    /// <summary>Null when the viewer belongs to no unit.</summary>
    public TotalsTable? Table { get; private set; }

    private ShowTotals.Input Input => new(Organisation, Line, Period, Filled, Search);

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

        return Show(await showTotals.ReadAsync(CurrentActor, Input, cancellationToken), table => Table = table);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var outcome = await exportTotals.ReadAsync(CurrentActor, Input, cancellationToken);
        return outcome is Outcome<ExportTable>.Done(var table) ? new TableResult(table, TableFormat.Spreadsheet, "so-lieu") : Show(outcome, _ => { });
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var outcome = await exportTotals.ReadDocumentAsync(CurrentActor, Input, cancellationToken);
        if (outcome is not Outcome<WordFile>.Done(var file))
        {
            return Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }

    /// <summary>The same table with one thing changed.</summary>
    public string Href(string name, string? value)
    {
        var query = new QueryBuilder(Request.Query.Where(q => OfTheTable.Contains(q.Key, StringComparer.Ordinal)
            && !string.Equals(q.Key, name, StringComparison.Ordinal)));
        if (value is not null)
        {
            query.Add(name, value);
        }

        return Address.Totals.Index() + query.ToQueryString();
    }

    /// <summary>The total opened into units.</summary>
    public string OpenHref(Indicator indicator, Level? level) => Address.Totals.Open(Table!.Organisation, Table.Line, Table.Period!.Id, indicator.Key, level);

    /// <summary>The units that were asked and have given no figure.</summary>
    public string MissingHref(Indicator indicator, Level? level) =>
        Address.Totals.Open(Table!.Organisation, Table.Line, Table.Period!.Id, indicator.Key, level, missing: true);

    /// <summary>How the table stands on a screen of 1280 pixels: its head under the window where its figures leave room for the names of the indicators,
    /// in a box of its own that scrolls where they do not.</summary>
    public static string BoxFor(int columns, int digits) => columns * ((digits * DigitWidth) + ColumnPadding) <= RoomForFigures ? "scroll fit" : "scroll boxed";

    public string BoxFor(int columns) => BoxFor(columns, Longest);

    private int Longest => Table!.Rows
        .SelectMany(r => r.Years, (r, year) => year.Figure is { Value: not null } figure ? WriteFigure.InText(r.Indicator, figure).Length : 0)
        .DefaultIfEmpty().Max();

    /// <summary>A total in a cell: its figure, or in words why there is none.</summary>
    public static string Cell(Indicator indicator, Total total) => total switch
    {
        { UnitsReported: 0 } => "",
        { Figure: { } figure } => WriteFigure.InText(indicator, figure),
        _ => $"{total.UnitsWithValue.Show()} đơn vị",
    };

    public static string Cell(Indicator indicator, Figure? figure) => figure is null ? "" : WriteFigure.InText(indicator, figure);

    /// <summary>Words in a column of numbers are set small.</summary>
    public static string? Small(Figure? figure) => figure is { State: not FigureState.Value } or { Text: not null } ? "said" : null;
}
