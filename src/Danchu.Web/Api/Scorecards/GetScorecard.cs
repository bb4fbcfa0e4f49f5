using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;

namespace Danchu.Web.Api.Scorecards;

/// <summary>One scorecard, criterion by criterion, with what this reader sees of each stage.</summary>
internal static class GetScorecard
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("scorecards/{id:guid}", ReadAsync).Tells<ScorecardDetails>("Chấm điểm", "Một phiếu chấm");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowScorecard show, ScorecardId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, cancellationToken),
        view => ApiAnswer.Tagged(http, ApiAnswer.TagOf(id, view.File.Card.Version, view.File.Rights.InUnit), DetailsOf(view)));

    private static ScorecardDetails DetailsOf(ShowScorecard.View view) => new(
        view.File.Card.Id.Value, view.File.Organisation.Id.Value, view.File.Organisation.Name, view.File.Round.Id.Value, view.File.Rubric.Name,
        view.File.Card.State,
        [
            .. view.Rows.Select(row => new CriterionItem(
                row.Criterion.Key, row.Criterion.Number, row.Criterion.Text, row.Depth, PointsOf(row, ScoreStage.Self), PointsOf(row, ScoreStage.Review),
                PointsOf(row, ScoreStage.Final))),
        ]);

    private static decimal? PointsOf(ShowScorecard.Row row, ScoreStage stage) =>
        row.At(stage) is { NotApplicable: false } point ? point.Points : row.SumAt(stage);
}

/// <summary>A scorecard.</summary>
internal sealed record ScorecardDetails(
    Guid Id, Guid OrganisationId, string Unit, Guid RoundId, string Rubric, ScorecardState State, IReadOnlyList<CriterionItem> Criteria);

/// <summary>A criterion, or a group with its sums.</summary>
internal sealed record CriterionItem(string Key, string Number, string Text, int Depth, decimal? Self, decimal? Review, decimal? Final);
