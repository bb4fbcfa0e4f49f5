using Danchu.Core.Database;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>The points of some units of a league, read in one command and summed by the one engine.</summary>
internal static class LoadLeagueRows
{
    public static async Task<List<LeagueRow>> ReadRowsAsync(
        this DanchuDatabase database, League league, IReadOnlyList<LeagueUnit> units, ScoreStage? stage, int before, CancellationToken cancellationToken)
    {
        var cards = units.Select(u => u.CardId).ToList();
        var points = await (
            from c in database.Scorecards
            join p in database.ScorePoints on c.Id equals p.ScorecardId
            where cards.Contains(c.Id) && c.State != ScorecardState.Self
                && (stage != null ? p.Stage == stage
                    : (c.State == ScorecardState.Closed && p.Stage == ScoreStage.Final) || (c.State != ScorecardState.Closed && p.Stage == ScoreStage.Review))
            select new { p.ScorecardId, p.Criterion, p.Points, p.NotApplicable }).ToListAsync(cancellationToken);
        var given = points.GroupBy(p => p.ScorecardId).ToDictionary(
            g => g.Key, g => g.ToDictionary(p => p.Criterion, p => new GivenPoints(p.Points, p.NotApplicable), StringComparer.Ordinal));
        return [.. units.Select((unit, at) => Row(league.Rubric, unit, before + at + 1, given.GetValueOrDefault(unit.CardId) ?? []))];
    }

    private static LeagueRow Row(Rubric rubric, LeagueUnit unit, int number, Dictionary<string, GivenPoints> given) =>
        new(number, unit, given, ComputeScore.Of(rubric, unit.Kind, given, []));
}
