using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>
/// Ends the review where a scorecard stands: every criterion has its points. It goes on to the next review of its rubric; after the last one the unit sees
/// the points and may answer once.
/// </summary>
[Named("Kết thúc thẩm định điểm")]
public sealed class CloseReview(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public sealed record Input(ScorecardId ScorecardId);

    /// <param name="Follows">The review that follows; null after the last one.</param>
    public sealed record Closed(ScoreStage? Follows);

    public Task<Outcome<Closed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockAsync(actor, input.ScorecardId, rights => rights.Allow(ScorecardDeed.CloseReview), cancellationToken)
            .ThenAsync(file => CloseAsync(change, actor, file, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Closed>> CloseAsync(Change change, Actor actor, OpenedScorecard file, CancellationToken cancellationToken)
    {
        if (file.Refuse(ScorecardDeed.CloseReview) is { } refusal)
        {
            return refusal;
        }

        var stage = file.Card.Reviewing;
        var missing = file.Leaves.Where(l => file.Point(l.Key, stage) is null)
            .Select(l => new Refusal($"{ParseTypedPoints.Name(l)} chưa có {file.Rubric.PointsOf(stage)}.", l.Key)).ToList();
        if (missing.Count > 0)
        {
            return missing;
        }

        var follows = file.Rubric.NextReview(stage);
        await (follows is { } next
            ? PassOnAsync(change, file, stage, next, cancellationToken)
            : DecideAsync(change, actor, file, cancellationToken));
        return new Closed(follows);
    }

    private async Task PassOnAsync(Change change, OpenedScorecard file, ScoreStage stage, ScoreStage next, CancellationToken cancellationToken)
    {
        file.Card.Reviewing = next;
        await database.HandOnVetoesAsync(change, file, stage, cancellationToken);
        await database.KeepSumsAsync(file, next, cancellationToken);
        notify.ReviewPassedOn(file.Round.IssuerId, file.Card.Id, file.Organisation.Name, file.Rubric.HeadingOf(next));

        // As with points: which reviewers have it is not the unit's to read.
        change.Record(file.Round.IssuerId, ("scorecard", file.Card.Id.Value), new { Stage = stage }, new { Stage = next });
    }

    private async Task DecideAsync(Change change, Actor actor, OpenedScorecard file, CancellationToken cancellationToken)
    {
        await database.KeepSumsAsync(file, ScoreStage.Review, cancellationToken);
        (file.Card.State, file.Card.ReviewedAt, file.Card.ReviewedBy) = (ScorecardState.Reviewed, clock.GetUtcNow(), actor.PersonId);
        var result = ScoreInWords.Of(file.Card.ReviewTotal, file.Card.ReviewClass, "xếp loại");
        notify.ReviewClosed(file.Organisation.Id, file.Card.Id, result);
        change.Record(file.Organisation.Id, ("scorecard", file.Card.Id.Value), null, new { file.Card.ReviewTotal, file.Card.ReviewClass });
    }
}
