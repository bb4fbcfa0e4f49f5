using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>What each stage gave a criterion a year before; null where nothing was given or it may not be seen yet.</summary>
public sealed record LastYearPoints(decimal? Self, decimal? Review, decimal? Final);

/// <summary>The unit's scorecard of the year before under the same rubric, any version of it: criteria are found by their keys.</summary>
public sealed class LoadLastYear(DanchuDatabase database)
{
    public async Task<IReadOnlyDictionary<string, LastYearPoints>> ReadAsync(OpenedScorecard file, CancellationToken cancellationToken = default)
    {
        var (inUnit, issuer) = (file.Rights.InUnit, file.Round.IssuerId);
        var card = await (
            from c in database.Scorecards
            join r in database.Rounds on c.RoundId equals r.Id
            where c.OrganisationId == file.Organisation.Id && r.Line == file.Round.Line
                && r.Period!.Year == file.Period.Year - 1 && r.Period.Kind == file.Period.Kind && r.Period.Ordinal == file.Period.Ordinal
                && database.Rubrics.Any(b => b.Id == c.RubricId && b.Key == file.Rubric.Key)

                // Another body's work in hand is not shown: only what it has closed.
                && (inUnit || c.State == ScorecardState.Closed || (r.IssuerId == issuer && c.State != ScorecardState.Self))
            orderby r.CreatedAt descending, c.Id
            select new { c.Id, c.State }).FirstOrDefaultAsync(cancellationToken);
        if (card is null)
        {
            return new Dictionary<string, LastYearPoints>(StringComparer.Ordinal);
        }

        var points = await database.ScorePoints.AsNoTracking().Where(p => p.ScorecardId == card.Id && !p.NotApplicable).ToListAsync(cancellationToken);
        var shown = points.Where(p =>
            p.Stage == ScoreStage.Self || (p.Stage == ScoreStage.Review && ScorecardLifecycle.IsReviewed(card.State)) || card.State == ScorecardState.Closed);
        return shown.GroupBy(p => p.Criterion, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key, g => new LastYearPoints(Of(g, ScoreStage.Self), Of(g, ScoreStage.Review), Of(g, ScoreStage.Final)), StringComparer.Ordinal);
    }

    private static decimal? Of(IEnumerable<ScorePoint> given, ScoreStage stage) => given.FirstOrDefault(p => p.Stage == stage)?.Points;
}
