using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;

namespace Danchu.Web.Api.Scorecards;

/// <summary>Scorecards of the key's own unit, and those sent to it.</summary>
internal static class GetScorecards
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("scorecards", ReadAsync).Tells<ItemPage<ScorecardItem>>("Chấm điểm", "Danh sách phiếu chấm");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListScorecards list, RoundId? round, Choice<ScorecardState>? state, string? search, Guid? after, int? limit,
        CancellationToken cancellationToken)
    {
        var ask = new KeysetAsk(after, limit);
        return ApiAnswer.Of(
            await list.ReadAsync(http.Actor(), new ListScorecards.Filter(round, state?.Value, search) { Onward = ask }, cancellationToken),
            view => Results.Ok(new ItemPage<ScorecardItem>(
                [
                    .. view.Cards.Rows.Take(ask.Rows).Select(row => new ScorecardItem(
                        row.Id.Value, row.OrganisationName, row.RoundId.Value, row.PeriodName, row.RubricName, row.State, row.SelfTotal, row.SelfClass,
                        row.ReviewTotal, row.ReviewClass, row.FinalTotal, row.FinalClass)),
                ],
                view.Cards.Rows.Count > ask.Rows ? view.Cards.Rows[ask.Rows - 1].Id.Value : null)));
    }
}

/// <summary>A scorecard in the list, with what this reader sees of each stage.</summary>
internal sealed record ScorecardItem(
    Guid Id, string Unit, Guid RoundId, string Period, string Rubric, ScorecardState State, decimal? SelfTotal, string? SelfClass, decimal? ReviewTotal,
    string? ReviewClass, decimal? FinalTotal, string? FinalClass);
