using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Sums and classes of every scorecard of one rubric in one round, computed again from the points as a change of points stores them.</summary>
internal sealed class ComputeLeague
{
    /// <summary>The stages whose sums a scorecard keeps, as the command counts them.</summary>
    private static readonly ScoreStage[] Kept = [ScoreStage.Self, ScoreStage.Review, ScoreStage.Final];

    private readonly Dictionary<(Guid Card, ScoreStage Stage), Dictionary<string, GivenPoints>> given = [];
    private readonly Dictionary<(Guid Card, ScoreStage Stage), List<string>> vetoes = [];

    /// <summary>One scorecard: what is stored on it and what its points give.</summary>
    public sealed record Sheet(Scorecard Card, string Unit, KeptSums Kept, KeptSums Anew);

    public static async Task<List<Sheet>> ReadAsync(DanchuDatabase database, RoundId round, RubricId rubricId, CancellationToken cancellationToken)
    {
        var rubric = await database.Rubrics.AsNoTracking().FirstAsync(r => r.Id == rubricId, cancellationToken);
        var cards = await database.Scorecards.Where(c => c.RoundId == round && c.RubricId == rubricId)
            .Join(database.Organisations, c => c.OrganisationId, o => o.Id, (c, o) => new { Card = c, o.Name, o.Kind }).ToListAsync(cancellationToken);
        var points = new ComputeLeague();
        await points.ReadVetoesAsync(database, round, rubricId, cancellationToken);
        await points.ReadPointsAsync(database, round, rubric, cancellationToken);
        return cards.ConvertAll(c => new Sheet(c.Card, c.Name, KeptSums.Of(c.Card), points.Compute(rubric, c.Kind, c.Card.Id.Value)));
    }

    private KeptSums Compute(Rubric rubric, OrganisationKind kind, Guid card)
    {
        var (self, selfClass) = Of(ScoreStage.Self);
        var (review, reviewClass) = Of(ScoreStage.Review);
        var (final, finalClass) = Of(ScoreStage.Final);
        return new KeptSums(self, selfClass, review, reviewClass, final, finalClass);

        (decimal? Total, string? Class) Of(ScoreStage stage)
        {
            if (!given.TryGetValue((card, stage), out var points))
            {
                return (null, null);
            }

            // What the review found holds in the end too.
            var found = stage == ScoreStage.Final ? ScoreStage.Review : stage;
            var score = ComputeScore.Of(rubric, kind, points, vetoes.GetValueOrDefault((card, found)) ?? []);
            return (score.Total, score.Class);
        }
    }

    private async Task ReadVetoesAsync(DanchuDatabase database, RoundId round, RubricId rubric, CancellationToken cancellationToken)
    {
        var found = await database.ScoreVetoes.AsNoTracking()
            .Where(v => database.Scorecards.Any(c => c.Id == v.ScorecardId && c.RoundId == round && c.RubricId == rubric))
            .Select(v => new { v.ScorecardId, v.Stage, v.Veto }).ToListAsync(cancellationToken);
        foreach (var sheet in found.GroupBy(v => (v.ScorecardId.Value, v.Stage)))
        {
            vetoes.Add(sheet.Key, [.. sheet.Select(v => v.Veto)]);
        }
    }

    // Hundreds of thousands of rows: read as they come, the criterion as its place in the rubric instead of its key each time.
    private async Task ReadPointsAsync(DanchuDatabase database, RoundId round, Rubric rubric, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT p.scorecard_id, CASE p.stage WHEN 'Self' THEN 0 WHEN 'Review' THEN 1 ELSE 2 END, k.place::int, p.points, p.not_applicable
            FROM scorecards c
            JOIN score_points p ON p.scorecard_id = c.id
            JOIN unnest($3) WITH ORDINALITY AS k (key, place) ON k.key = p.criterion
            WHERE c.round_id = $1 AND c.rubric_id = $2 AND p.stage IN ('Self', 'Review', 'Final')
            """;
        var keys = rubric.Leaves.Select(l => l.Key).ToArray();
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)database.Database.GetDbConnection());
            command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = round.Value }, new() { Value = rubric.Id.Value }, new() { Value = keys } });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                var key = (rows.GetGuid(0), Kept[rows.GetInt32(1)]);
                if (!given.TryGetValue(key, out var points))
                {
                    given.Add(key, points = new Dictionary<string, GivenPoints>(keys.Length, StringComparer.Ordinal));
                }

                points[keys[rows.GetInt32(2) - 1]] = new GivenPoints(rows.GetDecimal(3), rows.GetBoolean(4));
            }
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}

/// <summary>Sums and classes as they stand on a scorecard.</summary>
public sealed record KeptSums(decimal? SelfTotal, string? SelfClass, decimal? ReviewTotal, string? ReviewClass, decimal? FinalTotal, string? FinalClass)
{
    internal static KeptSums Of(Scorecard card) => new(card.SelfTotal, card.SelfClass, card.ReviewTotal, card.ReviewClass, card.FinalTotal, card.FinalClass);

    internal void KeepOn(Scorecard card)
    {
        (card.SelfTotal, card.SelfClass) = (SelfTotal, SelfClass);
        (card.ReviewTotal, card.ReviewClass) = (ReviewTotal, ReviewClass);
        (card.FinalTotal, card.FinalClass) = (FinalTotal, FinalClass);
    }
}
