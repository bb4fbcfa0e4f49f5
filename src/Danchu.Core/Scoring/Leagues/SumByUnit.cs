using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// What every unit of a league got for one line, a leaf or a group, to sort thousands by it: one statement instead of reading all their points. The figures
/// shown come from the engine; a test holds both to the same sums.
/// </summary>
internal static class SumByUnit
{
    private sealed record Sum(Guid Card, decimal? Points);

    private sealed record Share(string Key, decimal Weight, decimal? Instead);

    public static async Task<Dictionary<ScorecardId, decimal?>> SumByUnitAsync(
        this DanchuDatabase database, League league, Criterion line, ScoreStage? stage, CancellationToken cancellationToken)
    {
        var shares = Shares(line, 1).ToList();
        var (keys, weights, instead) = (
            shares.ConvertAll(s => s.Key).ToArray(), shares.ConvertAll(s => s.Weight).ToArray(), shares.ConvertAll(s => s.Instead).ToArray());
        var wanted = stage?.ToString() ?? "";
        var sums = await database.Database.SqlQuery<Sum>(
            $"""
            SELECT p.scorecard_id AS card, sum(CASE WHEN p.not_applicable THEN k.instead ELSE p.points END * k.weight) AS points
            FROM scorecards c
            JOIN score_points p ON p.scorecard_id = c.id
            JOIN unnest({keys}, {weights}, {instead}) AS k (key, weight, instead) ON k.key = p.criterion
            WHERE c.round_id = {league.Round.Id.Value} AND c.rubric_id = {league.Rubric.Id.Value} AND c.state <> 'Self'
                AND p.stage = CASE WHEN {wanted} <> '' THEN {wanted} WHEN c.state = 'Closed' THEN 'Final' ELSE 'Review' END
            GROUP BY p.scorecard_id
            """).ToListAsync(cancellationToken);
        return sums.ToDictionary(s => new ScorecardId(s.Card), s => s.Points);
    }

    // As ComputeScore does: a line out of the base counts nowhere, another that does not apply counts in full.
    private static IEnumerable<Share> Shares(Criterion line, decimal weight) => line.IsGroup
        ? line.Children.SelectMany(child => Shares(child, weight * line.Weight))
        : [new Share(line.Key, weight, line.NotApplicable == NotApplicableRule.OutOfBase ? null : line.Points)];
}
