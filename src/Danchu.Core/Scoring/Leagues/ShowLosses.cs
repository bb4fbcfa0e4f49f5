using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// Where points are lost: criterion by criterion over all units, and reviewer by reviewer, so that one
/// who takes off far more than the others is seen.
/// </summary>
public sealed class ShowLosses(DanchuDatabase database, FindLeague find)
{
    public sealed record Input(RoundId RoundId, RubricId? Rubric, OrganisationKind? Kind = null, ScoreStage? Points = null);

    /// <param name="Sheets">Units that got points for it.</param>
    /// <param name="Below">Units that got less than all.</param>
    /// <param name="Lost">Points lost by all of them together.</param>
    public sealed record Line(LeagueColumn Column, int Sheets, int Below, decimal Lost)
    {
        public decimal Mean => Sheets == 0 ? 0 : Lost / Sheets;

        /// <summary>Of the points that could be had, from 0 to 1.</summary>
        public decimal Share => Sheets == 0 || Column.Criterion.Points == 0 ? 0 : Lost / (Sheets * Column.Criterion.Points);
    }

    /// <param name="Full">Most points that could be given for what the reviewer reviewed.</param>
    /// <param name="Difference">The reviewer's points minus the units' own.</param>
    public sealed record Reviewer(string Name, int Sheets, int Criteria, decimal Lost, decimal Full, decimal Difference)
    {
        public decimal Share => Full == 0 ? 0 : Lost / Full;
    }

    /// <param name="Lines">What loses most first.</param>
    /// <param name="Reviewers">Who takes off most first.</param>
    public sealed record View(League League, IReadOnlyList<Line> Lines, IReadOnlyList<Reviewer> Reviewers);

    private sealed record LineSums(string Criterion, int Sheets, int Below, decimal Lost);

    private sealed record ReviewerSums(string Name, int Sheets, int Criteria, decimal Lost, decimal Full, decimal Difference);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await find.ReadAsync(actor, input.RoundId, input.Rubric, cancellationToken);
        if (found is not Outcome<League>.Done(var league))
        {
            return found.NotDoneAs<View>();
        }

        // What lies beyond the base is not lost by who does not get it.
        var columns = LeagueColumn.Of(league.Rubric, detailed: true).Where(c => !c.Criterion.Bonus).ToList();
        var lines = await LinesAsync(league, input, columns, cancellationToken);
        var sums = await ReviewersAsync(league, input, columns, cancellationToken);
        return new View(
            league,
            [.. columns.Select(c => Of(c, lines.GetValueOrDefault(c.Criterion.Key))).OrderByDescending(l => l.Mean)],
            [.. sums.Select(s => new Reviewer(s.Name, s.Sheets, s.Criteria, s.Lost, s.Full, s.Difference))
                .OrderByDescending(r => r.Share)
                .ThenBy(r => r.Name, StringComparer.Ordinal)]);
    }

    private static Line Of(LeagueColumn column, LineSums? sums) => new(column, sums?.Sheets ?? 0, sums?.Below ?? 0, sums?.Lost ?? 0);

    private async Task<Dictionary<string, LineSums>> LinesAsync(League league, Input input, List<LeagueColumn> columns, CancellationToken cancellationToken)
    {
        var (keys, most) = (columns.ConvertAll(c => c.Criterion.Key).ToArray(), columns.ConvertAll(c => c.Criterion.Points).ToArray());
        var (wanted, kind) = (input.Points?.ToString() ?? "", input.Kind?.ToString() ?? "");
        var sums = await database.Database.SqlQuery<LineSums>(
            $"""
            SELECT p.criterion, count(*)::int AS sheets, (count(*) FILTER (WHERE p.points < k.most))::int AS below, sum(k.most - p.points) AS lost
            FROM scorecards c
            JOIN organisations o ON o.id = c.organisation_id
            JOIN score_points p ON p.scorecard_id = c.id
            JOIN unnest({keys}, {most}) AS k (key, most) ON k.key = p.criterion
            WHERE c.round_id = {league.Round.Id.Value} AND c.rubric_id = {league.Rubric.Id.Value} AND c.state <> 'Self' AND NOT p.not_applicable
                AND ({kind} = '' OR o.kind = {kind})
                AND p.stage = CASE WHEN {wanted} <> '' THEN {wanted} WHEN c.state = 'Closed' THEN 'Final' ELSE 'Review' END
            GROUP BY p.criterion
            """).ToListAsync(cancellationToken);
        return sums.ToDictionary(s => s.Criterion, StringComparer.Ordinal);
    }

    private Task<List<ReviewerSums>> ReviewersAsync(League league, Input input, List<LeagueColumn> columns, CancellationToken cancellationToken)
    {
        var (keys, most) = (columns.ConvertAll(c => c.Criterion.Key).ToArray(), columns.ConvertAll(c => c.Criterion.Points).ToArray());
        var kind = input.Kind?.ToString() ?? "";
        return database.Database.SqlQuery<ReviewerSums>(
            $"""
            SELECT coalesce(max(h.full_name), 'Người không còn trong hệ thống') AS name,
                count(DISTINCT p.scorecard_id)::int AS sheets, count(*)::int AS criteria,
                sum(k.most - p.points) AS lost, sum(k.most) AS "full", coalesce(sum(p.points - s.points), 0) AS difference
            FROM scorecards c
            JOIN organisations o ON o.id = c.organisation_id
            JOIN score_points p ON p.scorecard_id = c.id AND p.stage = 'Review'
            JOIN unnest({keys}, {most}) AS k (key, most) ON k.key = p.criterion
            LEFT JOIN score_points s ON s.scorecard_id = c.id AND s.criterion = p.criterion AND s.stage = 'Self' AND NOT s.not_applicable
            LEFT JOIN people h ON h.id = p.given_by
            WHERE c.round_id = {league.Round.Id.Value} AND c.rubric_id = {league.Rubric.Id.Value} AND c.state <> 'Self' AND NOT p.not_applicable
                AND ({kind} = '' OR o.kind = {kind})
            GROUP BY p.given_by
            """).ToListAsync(cancellationToken);
    }
}
