using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds.Scores;

/// <summary>Which criteria lose most points, and how far reviewers are apart.</summary>
public sealed class LossesModel(ShowLosses read) : LeaguePage
{
    public ShowLosses.View View { get; private set; } = null!;

    public override League League => View.League;

    public static string Rounded(decimal points) => WriteFigure.Number(decimal.Round(points, 2, MidpointRounding.AwayFromZero));

    public static string Percent(decimal share) => WriteFigure.Number(decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero)) + "%";

    /// <summary>Width of a bar out of 200, full where all points are lost.</summary>
    public static int Bar(decimal share) => (int)decimal.Round(Math.Clamp(share, 0, 1) * 200);

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken)
    {
        var outcome = await read.ReadAsync(CurrentActor, new ShowLosses.Input(id, Rubric, Kind, Points), cancellationToken);
        return Answered(Show(outcome, view => View = view));
    }
}
