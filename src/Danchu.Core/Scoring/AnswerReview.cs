using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>The unit answers, once, to what the review took off, before the final points.</summary>
[Named("Giải trình điểm thẩm định")]
public sealed class AnswerReview(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <summary>What the unit answers to the points of one criterion.</summary>
    public sealed record Item(string Criterion, string Text);

    public sealed record Input(ScorecardId ScorecardId, IReadOnlyList<Item> Items);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => AnswerAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> AnswerAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var opened = await open.LockAsync(actor, input.ScorecardId, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes)
        {
            return Denial.Forbidden;
        }

        var refusals = new List<Refusal>();
        var items = Read(file, input, refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        file.Card.AnsweredAt = clock.GetUtcNow();
        database.CriterionAnswers.AddRange(
            items.Select(i => new CriterionAnswer { ScorecardId = file.Card.Id, Criterion = i.Criterion, Text = i.Text, AnsweredBy = actor.PersonId }));
        notify.ReviewAnswered(file.Round.IssuerId, file.Card.Id, file.Organisation.Name, items.Count);
        change.Record(file.Organisation.Id, ("scorecard", file.Card.Id.Value), null, new { Reasons = items });
        return default(Done);
    }

    private static List<Item> Read(OpenedScorecard file, Input input, List<Refusal> refusals)
    {
        if (file.Refuse(ScorecardDeed.AnswerReview) is { } refusal)
        {
            refusals.Add(refusal);
            return [];
        }

        var items = input.Items
            .Select(i => new Item(i.Criterion, EnteredText.Lines(refusals, i.Text, "Giải trình", ScorePoint.ReasonLimit, i.Criterion)))
            .Where(i => i.Text.Length > 0).DistinctBy(i => i.Criterion, StringComparer.Ordinal).ToList();
        if (items.Count == 0 && refusals.Count == 0)
        {
            refusals.Add(new Refusal("Ghi giải trình cho ít nhất một tiêu chí bị trừ điểm."));
        }

        refusals.AddRange(items.Where(i => !WasTakenOff(file, i.Criterion))
            .Select(i => new Refusal("Chỉ giải trình tiêu chí có điểm thẩm định thấp hơn điểm tự chấm.", i.Criterion)));
        return items;
    }

    private static bool WasTakenOff(OpenedScorecard file, string criterion) =>
        file.Point(criterion, ScoreStage.Review)?.Points < file.Point(criterion, ScoreStage.Self)?.Points;
}
