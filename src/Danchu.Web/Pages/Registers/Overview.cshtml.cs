using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>One book of a unit: its entries, by words, month and state, or those a figure was counted from.</summary>
public sealed class OverviewModel(ListEntries listEntries, TimeProvider clock) : DanchuPage
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

    [BindProperty(SupportsGet = true)]
    public ListEntries.State State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListEntries.View View { get; private set; } = null!;

    public int ShownYear => Year ?? clock.GetLocalNow().Year;

    public RegisterBook? Book => View.Register.Content.Book;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isYear = Year is > 1990 and < 2200;
        var filter = new ListEntries.Filter(isYear ? Year : null, Search, isYear && Month is >= 1 and <= 12 ? Month : null, State, PageNumber)
        {
            Village = Village, Indicator = Indicator, From = From, To = To,
        };
        return Show(await listEntries.ReadAsync(CurrentActor, Unit, Key, filter, cancellationToken), view => View = view);
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
