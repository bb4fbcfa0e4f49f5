using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// Says which conditions hold a unit down ("khống chế"), each with what it was seen by: the unit declares, the review decides. What the unit declared is
/// the review's until it says otherwise (<see cref="SendScorecard"/>).
/// </summary>
[Named("Ghi điều kiện khống chế xếp loại")]
public sealed class DecideVetoes(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Seen">When what the form showed was given (<see cref="SeenAt"/>); another moment: somebody changed it meanwhile.</param>
    public sealed record Item(string Veto, bool Holds, string Reason, long Seen);

    public sealed record Input(ScorecardId ScorecardId, IReadOnlyList<Item> Items);

    public static long SeenAt(ScoreVeto? veto) => veto?.GivenAt.UtcTicks ?? 0;

    /// <returns>How many changed.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => DecideAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<int>> DecideAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var opened = await open.LockAsync(actor, input.ScorecardId, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        if (StageOf(file) is not { } stage)
        {
            return file.RefuseAll(ScorecardDeed.DeclareVetoes, ScorecardDeed.DecideVetoes) is { } refusal ? refusal : Denial.Forbidden;
        }

        var kept = await database.ScoreVetoes.Where(v => v.ScorecardId == file.Card.Id && v.Stage == stage).ToListAsync(cancellationToken);
        var refusals = new List<Refusal>();
        var changes = input.Items.Select(item => Read(file.Rubric, kept, item, refusals)).OfType<(Item Item, ScoreVeto? Kept)>().ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (changes.Count > 0)
        {
            changes.ForEach(c => Apply(file.Card.Id, stage, c.Item, c.Kept, actor));
            await change.SaveAsync(cancellationToken);
            await database.KeepSumsAsync(file, stage, cancellationToken);

            // As with points: what reviewers find stands in their own chain.
            change.Record(
                stage == ScoreStage.Self ? file.Organisation.Id : file.Round.IssuerId, ("scorecard", file.Card.Id.Value),
                new { Vetoes = changes.Where(c => c.Kept is not null).Select(c => c.Item.Veto) },
                new { Stage = stage, Vetoes = changes.Where(c => c.Item.Holds).Select(c => new { c.Item.Veto, c.Item.Reason }) });
        }

        return changes.Count;
    }

    /// <summary>Returned criteria open only themselves: a declaration stays as it was sent.</summary>
    public static ScoreStage? StageOf(OpenedScorecard file) =>
        file.May(ScorecardDeed.DeclareVetoes) ? ScoreStage.Self
        : file.May(ScorecardDeed.DecideVetoes) ? file.Card.Reviewing
        : null;

    private static (Item Item, ScoreVeto? Kept)? Read(Rubric rubric, List<ScoreVeto> kept, Item item, List<Refusal> refusals)
    {
        var field = FieldOf(item.Veto);
        if (rubric.Vetoes.Find(v => string.Equals(v.Key, item.Veto, StringComparison.Ordinal)) is null)
        {
            refusals.Add(new Refusal("Bảng tiêu chí không có điều kiện này; hãy tải lại trang."));
            return null;
        }

        var before = kept.Find(v => string.Equals(v.Veto, item.Veto, StringComparison.Ordinal));
        var clean = item with { Reason = EnteredText.Lines(refusals, item.Reason, "Căn cứ", ScorePoint.ReasonLimit, field) };
        if (clean.Holds ? before is not null && string.Equals(before.Reason, clean.Reason, StringComparison.Ordinal) : before is null)
        {
            return null;
        }

        if (SeenAt(before) != item.Seen)
        {
            refusals.Add(new Refusal("Người khác vừa thay đổi điều kiện này; hãy tải lại trang để xem.", field));
        }
        else if (clean is { Holds: true, Reason.Length: 0 })
        {
            refusals.Add(new Refusal("Ghi căn cứ: văn bản, vụ việc nào cho thấy điều kiện này xảy ra.", field));
        }

        return (clean, before);
    }

    public static string FieldOf(string veto) => $"veto-{veto}";

    private void Apply(ScorecardId card, ScoreStage stage, Item item, ScoreVeto? kept, Actor actor)
    {
        // PostgreSQL keeps microseconds; the moment is compared with what it gives back.
        var now = clock.GetUtcNow();
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        if (!item.Holds)
        {
            database.ScoreVetoes.Remove(kept!);
        }
        else if (kept is null)
        {
            database.ScoreVetoes.Add(
                new ScoreVeto { ScorecardId = card, Stage = stage, Veto = item.Veto, Reason = item.Reason, GivenBy = actor.PersonId, GivenAt = at });
        }
        else
        {
            (kept.Reason, kept.GivenBy, kept.GivenAt) = (item.Reason, actor.PersonId, at);
        }
    }
}
