using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>
/// A reviewer sends single criteria back, each with its reason; only they are opened to the unit. What the reviews
/// had given them is taken out, to be given anew from the first on.
/// </summary>
[Named("Trả lại tiêu chí chấm điểm")]
public sealed class ReturnCriteria(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <summary>A criterion that goes back to the unit, and why.</summary>
    public sealed record Item(string Criterion, string Reason);

    public sealed record Input(ScorecardId ScorecardId, IReadOnlyList<Item> Items);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockAsync(actor, input.ScorecardId, rights => rights.Reviews, cancellationToken)
            .ThenAsync(file => ReturnAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> ReturnAsync(Change change, Actor actor, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var items = Read(file, actor, input, refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var item in items)
        {
            database.CriterionReturns.Add(new CriterionReturn
            {
                ScorecardId = file.Card.Id, Criterion = item.Criterion, Reason = item.Reason, ReturnedBy = actor.PersonId, ReturnedAt = clock.GetUtcNow(),
            });
            foreach (var given in file.Rubric.Reviews().Select(stage => file.Point(item.Criterion, stage)).OfType<ScorePoint>())
            {
                database.ScorePoints.Remove(given);
                file.Points.Remove(given);
            }
        }

        await database.KeepSumsAsync(file, ScoreStage.Review, cancellationToken);
        file.Card.State = ScorecardState.Returned;
        notify.CriteriaReturned(file.Organisation.Id, file.Card.Id, items.Count, items[0].Reason);
        change.Record(file.Organisation.Id, ("scorecard", file.Card.Id.Value), null, new { Reasons = items });
        return default(Done);
    }

    private static List<Item> Read(OpenedScorecard file, Actor actor, Input input, List<Refusal> refusals)
    {
        if (file.Refuse(ScorecardDeed.ReturnCriteria) is { } refusal)
        {
            refusals.Add(refusal);
            return [];
        }

        var items = input.Items
            .Select(i => new Item(i.Criterion, EnteredText.Lines(refusals, i.Reason, "Lý do", ScorePoint.ReasonLimit, i.Criterion)))
            .DistinctBy(i => i.Criterion, StringComparer.Ordinal).ToList();
        if (items.Count == 0)
        {
            refusals.Add(new Refusal("Chọn ít nhất một tiêu chí để trả lại."));
        }

        foreach (var item in items)
        {
            if (file.Leaves.FirstOrDefault(l => string.Equals(l.Key, item.Criterion, StringComparison.Ordinal)) is not { } leaf)
            {
                refusals.Add(new Refusal("Bảng tiêu chí không có tiêu chí này; hãy tải lại trang.", item.Criterion));
            }
            else if (!file.IsOpen(leaf, actor))
            {
                refusals.Add(new Refusal($"{ParseTypedPoints.Name(leaf)} được phân công cho người khác thẩm định.", item.Criterion));
            }
            else if (item.Reason.Length == 0)
            {
                refusals.Add(new Refusal("Ghi lý do trả lại.", item.Criterion));
            }
        }

        return items;
    }
}
