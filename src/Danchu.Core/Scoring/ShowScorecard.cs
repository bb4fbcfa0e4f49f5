using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>A scorecard as a person sees it: every line with what each stage gave, what the facts propose, last year's points, reasons and answers.</summary>
public sealed class ShowScorecard(DanchuDatabase database, LoadScorecard open, LoadScoreFacts loadFacts, LoadLastYear loadLastYear)
{
    /// <summary>A criterion with what each stage gave it.</summary>
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

        public IReadOnlyList<EvidenceRow> Evidence { get; init; } = [];
    }

    /// <param name="Unproven">Criteria that must be proven and have no document, as they are named before sending.</param>
    public sealed record View(OpenedScorecard File, IReadOnlyList<Row> Rows, Score Self, Score? Review, Score? Final, IReadOnlyList<Criterion> Unproven)
    {
        public IReadOnlyList<VetoRow> Vetoes { get; init; } = [];

        /// <summary>Who looks after a group, by its key; only those who review see it.</summary>
        public IReadOnlyDictionary<string, string> Reviewers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <param name="Self">What the unit declares; null: that it does not hold.</param>
    public sealed record VetoRow(Veto Veto, ScoreVeto? Self, ScoreVeto? Review);

    public async Task<Outcome<View>> ReadAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var opened = await open.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        var facts = await loadFacts.ReadAsync(file, cancellationToken);
        var answers = await database.CriterionAnswers.AsNoTracking().Where(a => a.ScorecardId == id)
            .ToDictionaryAsync(a => a.Criterion, a => a.Text, StringComparer.Ordinal, cancellationToken);
        var before = await loadLastYear.ReadAsync(file, cancellationToken);
        var self = await database.ComputeAsync(file, ScoreStage.Self, cancellationToken);
        var review = file.ShowsReview ? await database.ComputeAsync(file, ScoreStage.Review, cancellationToken) : null;
        var final = file.Card.State == ScorecardState.Closed || !file.Rights.InUnit
            ? await database.ComputeAsync(file, ScoreStage.Final, cancellationToken)
            : null;
        var evidence = await database.EvidenceAsync(id, cancellationToken);
        var proofs = evidence.ToLookup(e => e.Criterion, StringComparer.Ordinal);
        var rows = file.Rubric.Walk().Where(l => l.Criterion.Concerns(file.Organisation.Kind)).Select(line => RowOf(line.Criterion, line.Depth)).ToList();
        return new View(file, rows, self, review, final, ListEvidence.Unproven(file, evidence))
        {
            Vetoes = await VetoesAsync(file, cancellationToken),
            Reviewers = file.Rights.InUnit ? new Dictionary<string, string>(StringComparer.Ordinal) : await ReviewersAsync(file, cancellationToken),
        };

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
            Evidence = [.. proofs[line.Key]],
            Open = !line.IsGroup && file.IsOpen(line, actor),
        };
    }

    private async Task<List<VetoRow>> VetoesAsync(OpenedScorecard file, CancellationToken cancellationToken)
    {
        if (file.Rubric.Vetoes.Count == 0)
        {
            return [];
        }

        var found = await database.ScoreVetoes.AsNoTracking().Where(v => v.ScorecardId == file.Card.Id).ToListAsync(cancellationToken);
        return file.Rubric.Vetoes.ConvertAll(veto => new VetoRow(veto, At(veto, ScoreStage.Self), file.ShowsReview ? At(veto, ScoreStage.Review) : null));

        ScoreVeto? At(Veto veto, ScoreStage stage) => found.Find(v => v.Stage == stage && string.Equals(v.Veto, veto.Key, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> ReviewersAsync(OpenedScorecard file, CancellationToken cancellationToken)
    {
        var people = file.Shares.Select(s => s.PersonId).ToList();
        var names = await database.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        return file.Shares.ToDictionary(s => s.Criterion, s => names.GetValueOrDefault(s.PersonId, ""), StringComparer.Ordinal);
    }

    private static decimal? SumOf(Score? score, Criterion line) =>
        line.IsGroup && score is not null && score.Points.TryGetValue(line.Key, out var sum) ? sum : null;
}
