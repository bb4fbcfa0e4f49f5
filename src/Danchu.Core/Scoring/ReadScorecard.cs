using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>A sheet as a person sees it: every line with what each stage gave, what the facts propose, last year's points, reasons and answers.</summary>
public sealed class ReadScorecard(DanchuDatabase database, OpenScorecard open, LoadScoreFacts loadFacts, LoadLastYear loadLastYear)
{
    public sealed record Row
    {
        public required Criterion Criterion { get; init; }

        public required int Depth { get; init; }

        public ScorePoint? Self { get; init; }

        public ScorePoint? Review { get; init; }

        public ScorePoint? Final { get; init; }

        /// <summary>Sum of a group, by stage; null for a leaf or while nothing below was given.</summary>
        public decimal? SelfSum { get; init; }

        public decimal? ReviewSum { get; init; }

        public decimal? FinalSum { get; init; }

        public ProposedPoints? Proposed { get; init; }

        public LastYearPoints? LastYear { get; init; }

        public string? Returned { get; init; }

        public string? Answer { get; init; }

        public bool Open { get; init; }
    }

    public sealed record View(ScorecardFile File, IReadOnlyList<Row> Rows, Score Self, Score? Review, Score? Final);

    public async Task<Outcome<View>> ReadAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var opened = await open.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<ScorecardFile>.Done { Value: var file })
        {
            return Nothing.Absent;
        }

        var facts = await loadFacts.ReadAsync(file, cancellationToken);
        var answers = await database.CriterionAnswers.AsNoTracking().Where(a => a.ScorecardId == id)
            .ToDictionaryAsync(a => a.Criterion, a => a.Text, StringComparer.Ordinal, cancellationToken);
        var before = await loadLastYear.ReadAsync(file, cancellationToken);
        var self = await database.ReckonAsync(file, ScoreStage.Self, cancellationToken);
        var review = file.ShowsReview ? await database.ReckonAsync(file, ScoreStage.Review, cancellationToken) : null;
        var final = file.Card.State == ScorecardState.Closed || !file.Rights.InUnit ? await database.ReckonAsync(file, ScoreStage.Final, cancellationToken) : null;
        var rows = file.Rubric.Walk().Where(l => l.Criterion.Concerns(file.Organisation.Kind)).Select(line => RowOf(line.Criterion, line.Depth)).ToList();
        return new View(file, rows, self, review, final);

        Row RowOf(Criterion line, int depth) => new()
        {
            Criterion = line,
            Depth = depth,
            Self = file.Point(line.Key, ScoreStage.Self),
            Review = review is null ? null : file.Point(line.Key, ScoreStage.Review),
            Final = final is null ? null : file.Point(line.Key, ScoreStage.Final),
            SelfSum = SumOf(self, line),
            ReviewSum = SumOf(review, line),
            FinalSum = SumOf(final, line),
            Proposed = line.IsGroup ? null : file.Proposed(line, facts),
            LastYear = before.GetValueOrDefault(line.Key),
            Returned = file.Returned.FirstOrDefault(r => string.Equals(r.Criterion, line.Key, StringComparison.Ordinal))?.Reason,
            Answer = answers.GetValueOrDefault(line.Key),
            Open = !line.IsGroup && file.IsOpen(line, actor),
        };
    }

    private static decimal? SumOf(Score? score, Criterion line) => line.IsGroup && score is not null && score.Points.TryGetValue(line.Key, out var sum) ? sum : null;
}
