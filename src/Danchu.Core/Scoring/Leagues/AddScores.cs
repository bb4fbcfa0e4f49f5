using Danchu.Core.Database;
using Danchu.Core.Reports;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// What scoring has for a report: how many units hold which class in the rounds its unit issued, the unit's own scorecard, the league tables.
/// </summary>
public sealed class AddScores(DanchuDatabase database, ScoreFigures figures, ComposeScoreAnnexes compose)
{
    public async Task<ReportAddition> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        var leagues = await database.LeaguesOfAsync(file.Organisation.Id, file.Round.Line, file.Period, cancellationToken);
        return new ReportAddition(await figures.ReadAsync(leagues, cancellationToken), later => compose.ReadAsync(file, leagues, later));
    }
}
