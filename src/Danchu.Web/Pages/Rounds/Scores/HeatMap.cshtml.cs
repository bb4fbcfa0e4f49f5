using System.Globalization;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds.Scores;

/// <summary>The league as points of the maxima: both numbers, a sign and a shade in each cell, so that it reads in colour, in grey and by ear.</summary>
public sealed class HeatMapModel(ShowLeague read) : LeaguePage
{
    /// <summary>From which share on, in per cent; what it is called, the fullest last.</summary>
    public static readonly IReadOnlyList<(int From, string Text)> Steps = [(0, "dưới 50%"), (50, "từ 50%"), (70, "từ 70%"), (90, "từ 90%"), (100, "đủ điểm")];

    public ShowLeague.View View { get; private set; } = null!;

    public override League League => View.League;

    /// <summary>Share of the points in per cent, rounded down: nothing but full points shows 100.</summary>
    public static int? Share(decimal? points, decimal most) => points is { } number && most > 0 ? (int)decimal.Floor(number * 100 / most) : null;

    /// <summary>"2/3": the points as they are, of how many; null where there are none.</summary>
    public static string? Of(decimal? points, decimal most) =>
        points is { } number ? $"{WriteFigure.Number(number)}/{WriteFigure.Number(most)}" : null;

    /// <summary>Class of a cell: h1 to h5.</summary>
    public static string? Shade(int? share) => share is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"h{Math.Max(1, Steps.Count(s => number >= s.From))}")
        : null;

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        var outcome = await read.ReadAsync(CurrentActor, new ShowLeague.Input(id, Filter, PageNumber), cancellationToken);
        return Answered(Show(outcome, view => View = view));
    }
}
