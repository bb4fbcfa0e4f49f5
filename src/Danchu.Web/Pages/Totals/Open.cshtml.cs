using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Totals;

/// <summary>One total, broken down into the units it is made of.</summary>
public sealed class OpenModel(BreakDownTotal breakDownTotal) : DanchuPage
{
    private static readonly string[] Dropped = ["answer", "missing", "page"];

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportingLine? Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeriodId? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public Level? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitAnswer? Answer { get; set; }

    /// <summary>Only those that were asked and have given no figure.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Missing { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public UnitsOrder Order { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public TotalBreakdown View { get; private set; } = null!;

    public string TotalsHref => Address.Totals.Index(Organisation, Line, Period);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Organisation is not { } organisation || Line is not { } line || Period is not { } period || string.IsNullOrEmpty(Indicator))
        {
            return NotFound();
        }

        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var input = new BreakDownTotal.Input(organisation, line, period, Indicator, Level, Answer, Search, Order, PageNumber, Missing);
        return Show(await breakDownTotal.ReadAsync(CurrentActor, input, cancellationToken), view => View = view);
    }

    /// <summary>Units that answer so: the same address with that filter, without it for all.</summary>
    public string AnswerHref(UnitAnswer? answer)
    {
        var query = new QueryBuilder(Request.Query.Where(q => !Dropped.Contains(q.Key, StringComparer.OrdinalIgnoreCase)));
        if (answer is { } wanted)
        {
            query.Add("answer", wanted.ToString());
        }

        return Request.Path + query.ToQueryString();
    }

    /// <summary>The entries behind a figure of this indicator.</summary>
    public string EntriesHref(string register, OrganisationId unit) =>
        Address.Registers.Counted(register, unit, View.Indicator.Key, View.Period.From, View.Period.To);

    public static string WordsOf(UnitAnswer answer) => answer switch
    {
        UnitAnswer.Value => "có số liệu",
        UnitAnswer.Zero => "báo cáo số 0",
        UnitAnswer.NotArisen => "không phát sinh",
        UnitAnswer.NotAvailable => "chưa có số liệu",
        _ => "chưa tính vào tổng",
    };

    // How far a unit has come with its draft is its own affair.
    public static StateTag TagOf(ReportState state) => ReportLifecycle.IsDraft(state) ? new("Chưa gửi", "grey") : StateTag.Of(state);

    public static string Share(decimal share) => WriteFigure.Number(decimal.Round(share, 2, MidpointRounding.AwayFromZero)) + "%";

    public static string Width(int bar) => bar.ToString(CultureInfo.InvariantCulture);
}
