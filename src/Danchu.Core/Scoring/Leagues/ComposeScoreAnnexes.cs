using Danchu.Core.Database;
using Danchu.Core.Reports;
using Danchu.Core.Rubrics;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// What a report carries with it of points, as seed 000 does: the unit's own scorecard, with the columns of those above left open, and the league
/// tables of the rounds that it issued for the same period.
/// </summary>
public sealed class ComposeScoreAnnexes(DanchuDatabase database)
{
    /// <summary>A table of more units is a file of its own, not an annex.</summary>
    private const int MostUnits = 200;

    public async Task<IReadOnlyList<Annex>> ReadAsync(OpenedReport file, IReadOnlyList<League> leagues, CancellationToken cancellationToken = default)
    {
        var annexes = new List<Annex>();
        if (await OwnSheetAsync(file, cancellationToken) is { } own)
        {
            annexes.Add(own);
        }

        foreach (var league in leagues)
        {
            var filter = new LeagueFilter { Sort = new LeagueSort(LeagueSort.Name, Descending: false) };
            var units = await database.LeagueUnits(league).CountAsync(u => u.Total != null, cancellationToken);
            if (units is > 0 and <= MostUnits)
            {
                var rows = await database.RowsAsync(league, filter, cancellationToken).ToListAsync(cancellationToken);
                annexes.Add(ComposeLeague.Annex(league, LeagueColumn.Of(league.Rubric, detailed: true), rows));
            }
        }

        return annexes;
    }

    private async Task<Annex?> OwnSheetAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var card = await database.Scorecards.AsNoTracking().FirstOrDefaultAsync(c => c.AssignmentId == file.Assignment.Id, cancellationToken);
        if (card?.SelfTotal is null)
        {
            return null;
        }

        var rubric = await database.Rubrics.AsNoTracking().FirstAsync(r => r.Id == card.RubricId, cancellationToken);
        var sheet = new OpenedScorecard
        {
            Card = card, Rubric = rubric, Assignment = file.Assignment, Round = file.Round, Period = file.Period, Organisation = file.Organisation,
            Rights = new ScoreRights(InUnit: true, Writes: false, Sends: false, Reviews: false, Closes: false),
            Points = await database.ScorePoints.AsNoTracking()
                .Where(p => p.ScorecardId == card.Id && p.Stage == ScoreStage.Self)
                .ToListAsync(cancellationToken),
            Returned = [], Shares = [],
        };
        var score = await database.ComputeAsync(sheet, ScoreStage.Self, cancellationToken);
        var rows = rubric.Walk().Where(l => l.Criterion.Concerns(file.Organisation.Kind))
            .Select(l => new ShowScorecard.Row
            {
                Criterion = l.Criterion,
                Depth = l.Depth,
                Given = sheet.Points.Where(p => string.Equals(p.Criterion, l.Criterion.Key, StringComparison.Ordinal)).ToDictionary(p => p.Stage),
            })
            .ToList();
        var view = new ShowScorecard.View(sheet, rows, new Dictionary<ScoreStage, Score> { [ScoreStage.Self] = score }, []);
        var title = ScorecardTitle.Of(rubric, file.Period);
        return new Annex
        {
            Label = title.Label,
            Title = title.Title,
            Body = [ComposeScorecard.Table(view, openColumns: true)],
        };
    }
}
