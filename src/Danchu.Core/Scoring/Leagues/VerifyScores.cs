using System.Data;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Computes every sum and class from the points again and compares with what is stored, as of one moment. There must be no difference.</summary>
public sealed class VerifyScores(DanchuDatabase database)
{
    /// <param name="Stage">Where stored and computed differ.</param>
    public sealed record Difference(
        ScorecardId ScorecardId, string Unit, ScoreStage Stage, decimal? KeptTotal, string? KeptClass, decimal? Total, string? Class)
    {
        public override string ToString() =>
            $"{Unit}, {Stage.Label().ToLowerInvariant()}: đang giữ {Said(KeptTotal, KeptClass)}, tính lại được {Said(Total, Class)}.";

        private static string Said(decimal? total, string? name) =>
            total is { } points ? $"{WriteFigure.Number(points)} điểm ({name ?? "không xếp loại"})" : "không có điểm";
    }

    /// <param name="Sheets">How many scorecards were compared.</param>
    public sealed record Result(int Sheets, IReadOnlyList<Difference> Differences);

    /// <param name="round">Only this round, or all.</param>
    public async Task<Result> ExecuteAsync(RoundId? round = null, CancellationToken cancellationToken = default)
    {
        await using var moment = await database.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var (sheets, differences) = (0, new List<Difference>());
        foreach (var (of, rubric) in await database.LeaguesAsync(round, cancellationToken))
        {
            var computed = await ComputeLeague.ReadAsync(database, of, rubric, cancellationToken);
            sheets += computed.Count;
            differences.AddRange(computed.SelectMany(Between));
            database.ChangeTracker.Clear();
        }

        return new Result(sheets, differences);
    }

    internal static IEnumerable<Difference> Between(ComputeLeague.Sheet sheet)
    {
        var (kept, anew) = (sheet.Kept, sheet.Anew);
        (ScoreStage Stage, decimal? KeptTotal, string? KeptClass, decimal? Total, string? Class)[] stages =
        [
            (ScoreStage.Self, kept.SelfTotal, kept.SelfClass, anew.SelfTotal, anew.SelfClass),
            (ScoreStage.Review, kept.ReviewTotal, kept.ReviewClass, anew.ReviewTotal, anew.ReviewClass),
            (ScoreStage.Final, kept.FinalTotal, kept.FinalClass, anew.FinalTotal, anew.FinalClass),
        ];
        return stages.Where(s => s.KeptTotal != s.Total || !string.Equals(s.KeptClass, s.Class, StringComparison.Ordinal))
            .Select(s => new Difference(sheet.Card.Id, sheet.Unit, s.Stage, s.KeptTotal, s.KeptClass, s.Total, s.Class));
    }
}

/// <summary>Query for all leagues, of one round or of the whole system.</summary>
internal static class EveryLeague
{
    /// <summary>Every pair of round and rubric that has scorecards.</summary>
    public static async Task<List<(RoundId Round, RubricId Rubric)>> LeaguesAsync(
        this DanchuDatabase database, RoundId? round, CancellationToken cancellationToken)
    {
        var pairs = await database.Scorecards.Where(c => round == null || c.RoundId == round).GroupBy(c => new { c.RoundId, c.RubricId })
            .Select(g => new { g.Key.RoundId, g.Key.RubricId }).OrderBy(p => p.RoundId).ThenBy(p => p.RubricId).ToListAsync(cancellationToken);
        return pairs.ConvertAll(p => (p.RoundId, p.RubricId));
    }
}
