using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications.Opinions;

/// <summary>Hiện hoặc không hiện một ý kiến on the public page. What is withheld is counted and answered all the same; that it is and why is shown.</summary>
[Named("Xem xét ý kiến trên trang công khai")]
public sealed class ModerateOpinion(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Reason">Why it is not shown; left aside where it is.</param>
    public sealed record Input(Guid Id, int Revision, bool Show, string? Reason);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenOpinionAsync(actor, input.Id, input.Revision, clock.Today(), cancellationToken)
            .ThenAsync(opened => Moderate(change, actor, opened.Opinion, opened.Publication, opened.Page, input)),
        cancellationToken);

    private Outcome<Done> Moderate(Change change, Actor actor, Opinion opinion, Publication publication, PublicPage page, Input input)
    {
        var refusals = new List<Refusal>();
        var reason = input.Show ? "" : EnteredText.Line(refusals, input.Reason, "Lý do", Opinion.ReasonLimit, nameof(Input.Reason));
        if (!input.Show && reason.Length == 0)
        {
            refusals.Add(new Refusal("Ghi lý do không hiện; người dân đọc được lý do ấy.", nameof(Input.Reason)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = new { publication.Number, Opinion = opinion.Number, State = opinion.State.Label(), opinion.WithheldReason };
        (opinion.State, opinion.WithheldReason) = (input.Show ? OpinionState.Shown : OpinionState.Withheld, reason);
        (opinion.ChangedBy, opinion.ChangedAt, opinion.Revision) = (actor.PersonId, clock.GetUtcNow(), opinion.Revision + 1);
        page.Revision++;
        change.Record(
            publication.OrganisationId, ("publication", publication.Id.Value), before,
            new { publication.Number, Opinion = opinion.Number, State = opinion.State.Label(), opinion.WithheldReason });
        return default(Done);
    }
}
