using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Scoring;

/// <summary>
/// Kết luận: one signer of the body that asked closes the final points. Points left unchanged are those of the review; then nothing changes any more.
/// </summary>
[Named("Kết luận điểm")]
public sealed class CloseScorecard(
    DanchuDatabase database, LoadScorecard open, ConfirmByCode confirm, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="WithoutAnswer">The signer has seen that the unit has not answered and closes all the same.</param>
    /// <param name="Code">Of the signer's authenticator app, where the signer has one.</param>
    public sealed record Input(ScorecardId ScorecardId, bool WithoutAnswer = false, string? Code = null);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => open.LockAsync(actor, input.ScorecardId, rights => rights.Closes, cancellationToken)
                .ThenAsync(file => CloseAsync(change, actor, file, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<Done>> CloseAsync(Change change, Actor actor, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ScorecardDeed.CloseScorecard) is { } refusal)
        {
            return refusal;
        }

        if (file.Card.AnsweredAt is null && !input.WithoutAnswer && file.Card.ReviewTotal < file.Card.SelfTotal)
        {
            return new Refusal("Đơn vị bị trừ điểm và chưa giải trình. Nếu vẫn kết luận, hãy đánh dấu đã xem.", nameof(Input.WithoutAnswer));
        }

        CopyReviewed(file, actor);
        await database.KeepSumsAsync(file, ScoreStage.Final, cancellationToken);
        (file.Card.State, file.Card.ClosedAt, file.Card.ClosedBy) = (ScorecardState.Closed, clock.GetUtcNow(), actor.PersonId);
        var result = ScoreInWords.Of(file.Card.FinalTotal, file.Card.FinalClass, "xếp loại", ", không xếp loại");
        notify.ScorecardClosed(file.Organisation.Id, file.Card.Id, result);
        change.Record(file.Organisation.Id, ("scorecard", file.Card.Id.Value), null, new { file.Card.FinalTotal, file.Card.FinalClass });
        return default(Done);
    }

    private void CopyReviewed(OpenedScorecard file, Actor actor)
    {
        foreach (var reviewed in file.Points.Where(p => p.Stage == ScoreStage.Review && file.Point(p.Criterion, ScoreStage.Final) is null).ToList())
        {
            var final = new ScorePoint
            {
                ScorecardId = file.Card.Id,
                Criterion = reviewed.Criterion,
                Stage = ScoreStage.Final,
                Points = reviewed.Points,
                NotApplicable = reviewed.NotApplicable,
                GivenBy = actor.PersonId,
                GivenAt = clock.GetUtcNow(),
            };
            database.ScorePoints.Add(final);
            file.Points.Add(final);
        }
    }
}
