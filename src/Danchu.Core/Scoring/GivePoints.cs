using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>
/// Gives points at the stage that is open to the actor: the unit its own, a reviewer the review points, the closer the final ones. All or nothing
/// (<see cref="KeepPoints"/> keeps those that can be given).
/// Each criterion is its own row with its own version, so that reviewers who share a scorecard do not overwrite one another.
/// </summary>
[Named("Chấm điểm")]
public sealed class GivePoints(DanchuDatabase database, LoadScorecard open, LoadScoreFacts loadFacts, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Typed">Points as typed; empty takes back what was given.</param>
    /// <param name="Version">Row version the form was made from; 0 when there was none.</param>
    public sealed record Entry(string Criterion, string Typed, bool NotApplicable, string Reason, uint Version);

    /// <summary>Value of <c>Agree</c> that stands for every criterion of the scorecard.</summary>
    public const string WholeSheet = "*";

    /// <param name="Agree">Key of a line, a group or a single one: the reviewer agrees with the points of the stage before of all below it that nobody has
    /// reviewed; <see cref="WholeSheet"/> for all.</param>
    public sealed record Input(ScorecardId ScorecardId, IReadOnlyList<Entry> Entries, string? Agree = null);

    /// <returns>How many criteria changed.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => GiveAsync(change, actor, input, cancellationToken), cancellationToken);

    private Task<Outcome<int>> GiveAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken) =>
        ReadAsync(actor, input, cancellationToken).ThenAsync<Asked, int>(
            async asked => asked.Refusals.Count > 0 ? asked.Refusals : await WriteAsync(change, actor, asked, asked.Changes, cancellationToken));

    /// <summary>Gives those points that can be given and says of the others why not.</summary>
    internal Task<Outcome<KeepPoints.Kept>> KeepAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken) =>
        ReadAsync(actor, input, cancellationToken).ThenAsync<Asked, KeepPoints.Kept>(async asked =>
        {
            var refused = asked.Refusals.Select(r => r.Field).ToHashSet(StringComparer.Ordinal);
            var changes = asked.Changes.FindAll(given => !refused.Contains(given.Leaf.Key));
            return new KeepPoints.Kept(await WriteAsync(change.As<GivePoints>(), actor, asked, changes, cancellationToken), asked.Refusals);
        });

    /// <summary>What a form asks for, held against the locked scorecard.</summary>
    private sealed record Asked(OpenedScorecard File, ScoreStage Stage, List<Given> Changes, List<Refusal> Refusals);

    private async Task<Outcome<Asked>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken)
    {
        var opened = await open.LockAsync(actor, input.ScorecardId, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        if (file.OpenStage is not { } stage)
        {
            return file.RefuseAll(ScorecardDeed.GiveSelfPoints, ScorecardDeed.GiveReviewPoints, ScorecardDeed.GiveFinalPoints) is { } refusal
                ? refusal
                : Denial.Forbidden;
        }

        var facts = await loadFacts.ReadAsync(file, cancellationToken);
        var refusals = new List<Refusal>();
        var entries = stage.IsReview() && input.Agree is { } line ? WithAgreed(file, stage, actor, line, input.Entries) : input.Entries;
        var changes = entries.Select(entry => Read(file, stage, entry, actor, facts, refusals)).OfType<Given>().ToList();
        return new Asked(file, stage, changes, refusals);
    }

    private async Task<int> WriteAsync(Change change, Actor actor, Asked asked, List<Given> changes, CancellationToken cancellationToken)
    {
        if (changes.Count > 0)
        {
            var file = asked.File;
            changes.ForEach(given => Apply(file, given, actor));
            await database.KeepSumsAsync(file, asked.Stage, cancellationToken);

            // What reviewers give stands in their own chain: the unit does not read it before the review is closed.
            change.Record(
                asked.Stage == ScoreStage.Self ? file.Organisation.Id : file.Round.IssuerId, ("scorecard", file.Card.Id.Value),
                changes.Select(c => new { c.Leaf.Key, c.Kept?.Points }),
                new { asked.Stage, Points = changes.Select(c => new { c.Leaf.Key, c.Points, c.Reason }) });
        }

        return changes.Count;
    }

    // Points typed in the same form stand as typed.
    private static List<Entry> WithAgreed(OpenedScorecard file, ScoreStage stage, Actor actor, string line, IReadOnlyList<Entry> entries)
    {
        var typed = entries.Where(e => e.NotApplicable || !string.IsNullOrWhiteSpace(e.Typed)).Select(e => e.Criterion).ToHashSet(StringComparer.Ordinal);
        var below = (string.Equals(line, WholeSheet, StringComparison.Ordinal) ? file.Leaves : file.Rubric.Find(line)?.Leaves ?? [])
            .Select(l => l.Key)
            .ToHashSet(StringComparer.Ordinal);
        var agreed = file.Leaves
            .Where(l => below.Contains(l.Key) && !typed.Contains(l.Key) && file.IsOpen(l, actor) && file.Point(l.Key, stage) is null)
            .Select(l => file.Before(l.Key, stage)).OfType<ScorePoint>()
            .ToDictionary(p => p.Criterion, p => new Entry(p.Criterion, WriteFigure.Number(p.Points), p.NotApplicable, "", Version: 0), StringComparer.Ordinal);
        return [.. entries.Where(e => !agreed.ContainsKey(e.Criterion)), .. agreed.Values];
    }

    /// <param name="Points">Null: what was given is taken back.</param>
    private sealed record Given(
        Criterion Leaf, ScoreStage Stage, ScorePoint? Kept, decimal? Points, bool NotApplicable, string Reason, ProposedPoints? Proposed);

    private static Given? Read(OpenedScorecard file, ScoreStage stage, Entry entry, Actor actor, ScoreFacts? facts, List<Refusal> refusals)
    {
        if (file.Leaves.FirstOrDefault(l => string.Equals(l.Key, entry.Criterion, StringComparison.Ordinal)) is not { } leaf)
        {
            refusals.Add(new Refusal("Bảng tiêu chí không có tiêu chí này; hãy tải lại trang.", entry.Criterion));
            return null;
        }

        var kept = file.Point(leaf.Key, stage);
        var given = Typed(leaf, stage, kept, entry, file.Proposed(leaf, facts), refusals);
        if (given is null || IsSame(given))
        {
            return null;
        }

        if (!file.IsOpen(leaf, actor))
        {
            refusals.Add(new Refusal(
                $"{ParseTypedPoints.Name(leaf)} {(stage.IsReview() ? "được phân công cho người khác thẩm định" : "không mở để chấm lúc này")}.",
                leaf.Key));
        }
        else if ((kept?.Version ?? 0) != entry.Version)
        {
            refusals.Add(new Refusal($"{ParseTypedPoints.Name(leaf)}: người khác vừa chấm tiêu chí này; hãy tải lại trang để xem.", leaf.Key));
        }
        else
        {
            RefuseWithoutReason(file, given, refusals);
        }

        return given;
    }

    private static Given? Typed(Criterion leaf, ScoreStage stage, ScorePoint? kept, Entry entry, ProposedPoints? proposed, List<Refusal> refusals)
    {
        var reason = EnteredText.Lines(refusals, entry.Reason, "Lý do", ScorePoint.ReasonLimit, leaf.Key);
        if (entry.NotApplicable)
        {
            if (leaf.NotApplicable == NotApplicableRule.Never)
            {
                refusals.Add(new Refusal($"{ParseTypedPoints.Name(leaf)} áp dụng cho mọi đơn vị, không chọn “không áp dụng” được.", leaf.Key));
            }

            return new Given(leaf, stage, kept, 0, NotApplicable: true, reason, proposed);
        }

        if (string.IsNullOrWhiteSpace(entry.Typed))
        {
            return new Given(leaf, stage, kept, Points: null, NotApplicable: false, "", proposed);
        }

        var (points, refusal) = ParseTypedPoints.From(entry.Typed, leaf);
        if (refusal is null)
        {
            return new Given(leaf, stage, kept, points, NotApplicable: false, reason, proposed);
        }

        refusals.Add(refusal);
        return null;
    }

    private static bool IsSame(Given given) => given.Kept is { } kept
        ? given.Points == kept.Points && given.NotApplicable == kept.NotApplicable && string.Equals(given.Reason, kept.Reason, StringComparison.Ordinal)
        : given.Points is null;

    private static void RefuseWithoutReason(OpenedScorecard file, Given given, List<Refusal> refusals)
    {
        var (other, said) = file.Rubric.Before(given.Stage) is { } before
            ? (file.Point(given.Leaf.Key, before)?.Points, file.Rubric.PointsOf(before))
            : (given.Proposed?.Points, "điểm tính từ số liệu");
        if (given.Points is { } points && other is { } expected && given.Reason.Length == 0
            && (points != expected || given.NotApplicable != (file.Before(given.Leaf.Key, given.Stage)?.NotApplicable ?? given.NotApplicable)))
        {
            refusals.Add(new Refusal(
                $"{ParseTypedPoints.Name(given.Leaf)}: {WriteFigure.Number(points)} khác {said} ({WriteFigure.Number(expected)}); hãy ghi lý do.",
                given.Leaf.Key));
        }
    }

    private void Apply(OpenedScorecard file, Given given, Actor actor)
    {
        if (given.Points is not { } points)
        {
            database.ScorePoints.Remove(given.Kept!);
            file.Points.Remove(given.Kept!);
            return;
        }

        var row = given.Kept;
        if (row is null)
        {
            row = new ScorePoint
            {
                ScorecardId = file.Card.Id,
                Criterion = given.Leaf.Key,
                Stage = given.Stage,
                Points = points,
                GivenBy = actor.PersonId,
                GivenAt = clock.GetUtcNow(),
            };
            database.ScorePoints.Add(row);
            file.Points.Add(row);
        }

        (row.Points, row.NotApplicable, row.Reason) = (points, given.NotApplicable, given.Reason);
        (row.Proposed, row.Computation) = (given.Proposed?.Points, Cut(given.Proposed?.Computation ?? ""));
        (row.GivenBy, row.GivenAt) = (actor.PersonId, clock.GetUtcNow());
    }

    private static string Cut(string text) => text.Length <= ScorePoint.ComputationLimit ? text : text[..ScorePoint.ComputationLimit];
}
