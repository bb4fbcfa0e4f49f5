using Danchu.Core.Addresses;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Board;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Totals;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Board;

/// <summary>Tình hình: how a round stands, in pictures with the tables behind them.</summary>
public sealed class IndexModel(ShowBoard showBoard) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId? Round { get; set; }

    /// <summary>Key of the indicator whose years are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    /// <summary>Null while there is no round to show.</summary>
    public RoundBoard? Board { get; private set; }

    /// <summary>What can be drawn over the years, as the annex lists it.</summary>
    public IEnumerable<TotalsRow> Drawable => Board?.Totals?.Rows.Where(r => r.Years.Any(y => r.Of(y.Figure) is not null)) ?? [];

    /// <summary>The one asked for; else the one that changed most, else the first.</summary>
    public TotalsRow? Trend => Drawable.FirstOrDefault(r => string.Equals(r.Indicator.Key, Indicator, StringComparison.Ordinal))
        ?? Board?.Changes.FirstOrDefault() ?? Drawable.FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        return Show(await showBoard.ReadAsync(CurrentActor, new(Round), cancellationToken), view => Board = view.Board);
    }

    /// <summary>A report that was sent is opened; of the others the round's page knows what can be done.</summary>
    public static string UnitHref(RoundBoard board, BoardUnit unit) =>
        unit.Report is { } report ? Address.Reports.Overview(report) : Address.Rounds.Overview(board.Round.Id, search: unit.Name);

    /// <summary>"Gửi 12/12/2025, muộn 2 ngày".</summary>
    public static string Sent(BoardUnit unit, DateOnly today) => unit switch
    {
        { SentOn: { } day, SentLate: true } => $"gửi {day.Show()}, muộn {(day.DayNumber - unit.DueOn.DayNumber).Show()} ngày",
        { SentOn: { } day } => $"gửi {day.Show()}",
        { Status: UnitStatus.Late } => $"quá hạn {(today.DayNumber - unit.DueOn.DayNumber).Show()} ngày",
        _ => $"hạn {unit.DueOn.Show()}",
    };

    public static double Number(TotalsRow row, Figure? figure) => (double)(row.Of(figure) ?? 0);
}
