using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Puts right every sum and class that differs from what the points give, each with its line of history. Whoever gives points waits meanwhile.</summary>
public sealed class RecomputeScores(DanchuDatabase database, RecordHistory history)
{
    /// <param name="round">Only this round, or all.</param>
    /// <returns>What was put right.</returns>
    public async Task<IReadOnlyList<VerifyScores.Difference>> ExecuteAsync(RoundId? round = null, CancellationToken cancellationToken = default)
    {
        var differences = new List<VerifyScores.Difference>();
        foreach (var (of, rubric) in await database.LeaguesAsync(round, cancellationToken))
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);

            // In one order, and before anything is read: a change of points locks its sheet first.
            await database.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM scorecards WHERE round_id = {of.Value} AND rubric_id = {rubric.Value} ORDER BY id FOR UPDATE", cancellationToken);
            foreach (var sheet in (await ComputeLeague.ReadAsync(database, of, rubric, cancellationToken)).Where(s => s.Kept != s.Anew))
            {
                differences.AddRange(VerifyScores.Between(sheet));
                sheet.Anew.KeepOn(sheet.Card);
                await history.AppendAsync(
                    Actor.System, sheet.Card.OrganisationId, nameof(RecomputeScores), ("scorecard", sheet.Card.Id.Value), sheet.Kept, sheet.Anew, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            database.ChangeTracker.Clear();
        }

        return differences;
    }
}
