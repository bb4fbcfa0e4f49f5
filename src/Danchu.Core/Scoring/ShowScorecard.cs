using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
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

        /// <summary>What each stage gave that this reader sees.</summary>
        public IReadOnlyDictionary<ScoreStage, ScorePoint> Given { get; init; } = new Dictionary<ScoreStage, ScorePoint>();

        /// <summary>Sums of a group; none for a leaf or while nothing below was given.</summary>
        public IReadOnlyDictionary<ScoreStage, decimal> Sums { get; init; } = new Dictionary<ScoreStage, decimal>();

        public ScorePoint? Self => At(ScoreStage.Self);

        public ScorePoint? Review => At(ScoreStage.Review);

        public ScorePoint? Final => At(ScoreStage.Final);

        public ScorePoint? At(ScoreStage stage) => Given.GetValueOrDefault(stage);

        public decimal? SumAt(ScoreStage stage) => Sums.TryGetValue(stage, out var sum) ? sum : null;

        public ProposedPoints? Proposed { get; init; }

        public LastYearPoints? LastYear { get; init; }

        public string? Returned { get; init; }

        public string? Answer { get; init; }

        public bool Open { get; init; }

        public IReadOnlyList<EvidenceRow> Evidence { get; init; } = [];

        /// <summary>The unit's books that count its figures.</summary>
        public IReadOnlyList<CountingRegister> Books { get; init; } = [];
    }

    /// <param name="Scores">Of the stages that this reader sees.</param>
    /// <param name="Unproven">Criteria that must be proven and have no document, as they are named before sending.</param>
    public sealed record View(
        OpenedScorecard File, IReadOnlyList<Row> Rows, IReadOnlyDictionary<ScoreStage, Score> Scores, IReadOnlyList<Criterion> Unproven)
    {
        public Score Self => Scores[ScoreStage.Self];

        public Score? Review => Scores.GetValueOrDefault(ScoreStage.Review);

        /// <summary>In the order of their columns.</summary>
        public IEnumerable<ScoreStage> Stages => File.Rubric.Stages().Where(Scores.ContainsKey);

        public IReadOnlyList<VetoRow> Vetoes { get; init; } = [];

        /// <summary>Who looks after a group, by its key; only those who review see it.</summary>
        public IReadOnlyDictionary<string, string> Reviewers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <param name="Self">What the unit declares; null: that it does not hold.</param>
    /// <param name="Review">What the review says where the card stands.</param>
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
        var scores = await ScoresAsync(file, cancellationToken);
        var evidence = await database.EvidenceAsync(id, cancellationToken);
        var proofs = evidence.ToLookup(e => e.Criterion, StringComparer.Ordinal);
        var books = await database.CountingRegistersAsync(file.Organisation.Id, file.Period.To, cancellationToken);
        var rows = file.Rubric.Walk().Where(l => l.Criterion.Concerns(file.Organisation.Kind)).Select(line => RowOf(line.Criterion, line.Depth)).ToList();
        return new View(file, rows, scores, ListEvidence.Unproven(file, evidence))
        {
            Vetoes = await VetoesAsync(file, cancellationToken),
            Reviewers = file.Rights.InUnit ? new Dictionary<string, string>(StringComparer.Ordinal) : await ReviewersAsync(file, cancellationToken),
        };

        Row RowOf(Criterion line, int depth) => new()
        {
            Criterion = line,
            Depth = depth,
            Given = file.Points.Where(p => scores.ContainsKey(p.Stage) && string.Equals(p.Criterion, line.Key, StringComparison.Ordinal))
                .ToDictionary(p => p.Stage),
            Sums = scores.Where(s => line.IsGroup && s.Value.Points.ContainsKey(line.Key)).ToDictionary(s => s.Key, s => s.Value.Points[line.Key]),
            Proposed = line.IsGroup ? null : file.Proposed(line, facts),
            LastYear = before.GetValueOrDefault(line.Key),
            Returned = file.Returned.FirstOrDefault(r => string.Equals(r.Criterion, line.Key, StringComparison.Ordinal))?.Reason,
            Answer = answers.GetValueOrDefault(line.Key),
            Evidence = [.. proofs[line.Key]],
            Books = [.. line.Indicators.Distinct(StringComparer.Ordinal).Select(key => books.GetValueOrDefault(key)).OfType<CountingRegister>()],
            Open = !line.IsGroup && file.IsOpen(line, actor),
        };
    }

    private async Task<Dictionary<ScoreStage, Score>> ScoresAsync(OpenedScorecard file, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<ScoreStage, Score>();
        foreach (var stage in file.Rubric.Stages().Where(Sees))
        {
            scores.Add(stage, await database.ComputeAsync(file, stage, cancellationToken));
        }

        return scores;

        bool Sees(ScoreStage stage) => stage switch
        {
            ScoreStage.Self => true,
            ScoreStage.Final => file.Card.State == ScorecardState.Closed || !file.Rights.InUnit,
            _ => file.ShowsReview,
        };
    }

    private async Task<List<VetoRow>> VetoesAsync(OpenedScorecard file, CancellationToken cancellationToken)
    {
        if (file.Rubric.Vetoes.Count == 0)
        {
            return [];
        }

        var found = await database.ScoreVetoes.AsNoTracking().Where(v => v.ScorecardId == file.Card.Id).ToListAsync(cancellationToken);
        return file.Rubric.Vetoes.ConvertAll(veto => new VetoRow(veto, At(veto, ScoreStage.Self), file.ShowsReview ? At(veto, file.Card.Reviewing) : null));

        ScoreVeto? At(Veto veto, ScoreStage stage) => found.Find(v => v.Stage == stage && string.Equals(v.Veto, veto.Key, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> ReviewersAsync(OpenedScorecard file, CancellationToken cancellationToken)
    {
        var people = file.Shares.Select(s => s.PersonId).ToList();
        var names = await database.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        return file.Shares.ToDictionary(s => s.Criterion, s => names.GetValueOrDefault(s.PersonId, ""), StringComparer.Ordinal);
    }
}
