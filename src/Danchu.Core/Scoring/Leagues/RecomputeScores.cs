using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Puts right every sum and class that differs from what the points give, each with its line of history. Who gives points waits meanwhile.</summary>
[Named("Tính lại điểm và xếp loại")]
public sealed class RecomputeScores(DanchuDatabase database, MakeChange makeChange)
{
    /// <param name="round">Only this round, or all.</param>
    /// <returns>What was put right.</returns>
    public async Task<IReadOnlyList<VerifyScores.Difference>> ExecuteAsync(RoundId? round = null, CancellationToken cancellationToken = default)
    {
        var differences = new List<VerifyScores.Difference>();
        foreach (var (of, rubric) in await database.LeaguesAsync(round, cancellationToken))
        {
            await makeChange.ExecuteAsync(this, Actor.System, change => RecomputeAsync(change, of, rubric, differences, cancellationToken), cancellationToken);
            database.ChangeTracker.Clear();
        }

        return differences;
    }

    private async Task<Outcome<Done>> RecomputeAsync(
        Change change, RoundId round, RubricId rubric, List<VerifyScores.Difference> differences, CancellationToken cancellationToken)
    {
        // In one order, and before anything is read: a change of points locks its scorecard first.
        await database.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM scorecards WHERE round_id = {round.Value} AND rubric_id = {rubric.Value} ORDER BY id FOR UPDATE", cancellationToken);
        foreach (var sheet in (await ComputeLeague.ReadAsync(database, round, rubric, cancellationToken)).Where(s => s.Kept != s.Anew))
        {
            differences.AddRange(VerifyScores.Between(sheet));
            sheet.Anew.KeepOn(sheet.Card);
            change.Record(sheet.Card.OrganisationId, ("scorecard", sheet.Card.Id.Value), sheet.Kept, sheet.Anew);
        }

        return default(Done);
    }
}
