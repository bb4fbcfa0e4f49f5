using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Files;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>One book of a unit: its entries, by words, month and state, or those a figure was counted from.</summary>
public sealed class OverviewModel(ListEntries listEntries, ExportEntries exportEntries, PrintBook printBook, TimeProvider clock) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    /// <summary>Only the book of this village.</summary>
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Village { get; set; }

    /// <summary>Only what names this entry.</summary>
    [BindProperty(SupportsGet = true)]
    public EntryId? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListEntries.State State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Statistic { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Column { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListEntries.View View { get; private set; } = null!;

    public int ShownYear => Year is > 1990 and < 2200 ? Year.Value : clock.Today().Year;

    public DateOnly FirstDay => new(ShownYear, 1, 1);

    public DateOnly LastDay => new(ShownYear, 12, 31);

    /// <summary>The list as it is seen, as a file.</summary>
    public string ExportAddress => Address.Registers.Export(
        Key, View.Unit, Year, Month, Search.Length > 0 ? Search : null, State == ListEntries.State.All ? null : State, Indicator, From, To, Of);

    private ListEntries.Filter Filter
    {
        get
        {
            var isYear = Year is > 1990 and < 2200;
            return new ListEntries.Filter(isYear ? Year : null, Search, isYear && Month is >= 1 and <= 12 ? Month : null, State, PageNumber)
            {
                Village = Village, Indicator = Indicator, From = From, To = To, Statistic = Statistic, Column = Column, Of = Of,
            };
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listEntries.ReadAsync(CurrentActor, Unit, Key, Filter, cancellationToken), view => View = view);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var made = await exportEntries.ReadAsync(CurrentActor, Unit, Key, Filter, cancellationToken);
        return made is Outcome<ExportTable>.Done(var table) ? new TableResult(table, TableFormat.Spreadsheet, Key) : Show(made, _ => { });
    }

    /// <summary>The book of the year as it is printed.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var outcome = await printBook.ReadAsync(CurrentActor, Unit, Key, ShownYear, cancellationToken);
        if (outcome is not Outcome<SheetFile>.Done(var file))
        {
            return Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WriteSpreadsheet.ContentType, file.Name);
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancellationToken)
    {
        var outcome = await printBook.ReadDocumentAsync(CurrentActor, Unit, Key, ShownYear, cancellationToken);
        if (outcome is not Outcome<WordFile>.Done(var file))
        {
            return Show(outcome, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }

    public static string Counted(Figure figure) => figure switch
    {
        { State: not FigureState.Value } => "không phát sinh",
        { Value: { } value, Denominator: { } below } => WriteFigure.Ratio(value, below),
        _ => WriteFigure.Number(figure.Value ?? 0),
    };

    /// <summary>The picture of the months for who hears it.</summary>
    public string MonthsInWords() => $"Số mục từng tháng năm {ShownYear}: " + string.Join(", ", View.Months.Select((count, at) => $"tháng {at + 1} {count}"));

    /// <summary>Height of a month's bar in the picture, 0 to 40.</summary>
    public int Height(int entries) => View.Months.Max() is > 0 and var most ? Math.Max(entries > 0 ? 2 : 0, entries * 40 / most) : 0;
}
