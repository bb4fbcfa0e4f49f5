using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>Ends the review of a scorecard: every criterion has review points; the unit sees them and may answer once.</summary>
public sealed class CloseReview(DanchuDatabase database, LoadScorecard open, RecordHistory history, TimeProvider clock)
{
    public sealed record Input(ScorecardId ScorecardId);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await open.LockAsync(actor, input.ScorecardId, rights => rights.Reviews, cancellationToken);
        if (opened is not Outcome<OpenedScorecard>.Done { Value: var file })
        {
            return opened.NotDoneAs<Done>();
        }

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
        var result = NotifyOfScorecard.Result(file.Card.ReviewTotal, file.Card.ReviewClass, "xếp loại");
        database.Notices.Add(NotifyOfScorecard.Unit(
            file, NoticeKind.Accepted, $"Phiếu chấm điểm đã thẩm định: {result}. Đơn vị có thể giải trình một lần trước khi kết luận.", clock.GetUtcNow()));
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(CloseReview), ("scorecard", file.Card.Id.Value), null, new { file.Card.ReviewTotal, file.Card.ReviewClass }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return default(Done);
    }
}
