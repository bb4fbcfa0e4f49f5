using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// The unit's signer sends the scorecard up, or sends returned criteria again. Points missing stop it; missing evidence is named and must be
/// accepted.
/// </summary>
[Named("Gửi phiếu tự chấm điểm")]
public sealed class SendScorecard(
    DanchuDatabase database, LoadScorecard open, ConfirmByCode confirm, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="Code">Of the signer's authenticator app, where the signer has one.</param>
    public sealed record Input(ScorecardId ScorecardId, bool AcceptGaps = false, string? Code = null);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => open.LockAsync(actor, input.ScorecardId, rights => rights.Sends, cancellationToken)
                .ThenAsync(file => SendAsync(change, actor, file, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<Done>> SendAsync(Change change, Actor actor, OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(file, input, cancellationToken) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var before = file.Card.State;
        (file.Card.State, file.Card.SentAt, file.Card.SentBy) = (ScorecardState.Review, clock.GetUtcNow(), actor.PersonId);
        file.Card.Reviewing = file.Rubric.Reviews()[0];
        foreach (var returned in file.Returned)
        {
            returned.SettledAt = clock.GetUtcNow();
        }

        if (before == ScorecardState.Self)
        {
            await database.HandOnVetoesAsync(change, file, ScoreStage.Self, cancellationToken);
        }

        await database.KeepSumsAsync(file, file.Card.Reviewing, cancellationToken);
        var result = ScoreInWords.Of(file.Card.SelfTotal, file.Card.SelfClass, "tự xếp loại");
        notify.ScorecardSent(file.Round.IssuerId, file.Card.Id, file.Organisation.Name, result);
        change.Record(
            file.Organisation.Id, ("scorecard", file.Card.Id.Value), new { State = before }, new { file.Card.State, file.Card.SelfTotal, file.Card.SelfClass });
        return default(Done);
    }

    private async Task<List<Refusal>> RefuseAsync(OpenedScorecard file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ScorecardDeed.SendScorecard) is { } refusal)
        {
            return [refusal];
        }

        var refusals = file.Leaves.Where(l => file.Point(l.Key, ScoreStage.Self) is null)
            .Select(l => new Refusal($"{ParseTypedPoints.Name(l)} chưa có điểm tự chấm.", l.Key)).ToList();
        if (!input.AcceptGaps)
        {
            var bare = ListEvidence.Unproven(file, await database.EvidenceAsync(file.Card.Id, cancellationToken));
            refusals.AddRange(bare.Select(l => new Refusal($"{ParseTypedPoints.Name(l)} chưa có tài liệu minh chứng.", l.Key)));
            if (bare.Count > 0)
            {
                refusals.Add(new Refusal("Nếu vẫn gửi khi chưa đủ minh chứng, hãy đánh dấu đã xem.", nameof(Input.AcceptGaps)));
            }
        }

        return refusals;
    }
}
