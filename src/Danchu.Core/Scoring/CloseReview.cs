using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>Ends the review of a scorecard: every criterion has review points; the unit sees them and may answer once.</summary>
[Named("Kết thúc thẩm định điểm")]
public sealed class CloseReview(DanchuDatabase database, LoadScorecard open, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public sealed record Input(ScorecardId ScorecardId);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => open.LockAsync(actor, input.ScorecardId, rights => rights.Reviews, cancellationToken)
            .ThenAsync(file => CloseAsync(change, actor, file, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> CloseAsync(Change change, Actor actor, OpenedScorecard file, CancellationToken cancellationToken)
    {
        if (file.Refuse(ScorecardDeed.CloseReview) is { } refusal)
        {
            return refusal;
        }

        var missing = file.Leaves.Where(l => file.Point(l.Key, ScoreStage.Review) is null)
            .Select(l => new Refusal($"{ParseTypedPoints.Name(l)} chưa có điểm thẩm định.", l.Key)).ToList();
        if (missing.Count > 0)
        {
            return missing;
        }

        await database.KeepSumsAsync(file, ScoreStage.Review, cancellationToken);
        (file.Card.State, file.Card.ReviewedAt, file.Card.ReviewedBy) = (ScorecardState.Reviewed, clock.GetUtcNow(), actor.PersonId);
        var result = ScoreInWords.Of(file.Card.ReviewTotal, file.Card.ReviewClass, "xếp loại");
        notify.ReviewClosed(file.Organisation.Id, file.Card.Id, result);
        change.Record(file.Organisation.Id, ("scorecard", file.Card.Id.Value), null, new { file.Card.ReviewTotal, file.Card.ReviewClass });
        return default(Done);
    }
}
