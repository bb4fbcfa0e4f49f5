using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>
/// Gỡ: what was public is so no more, on its page, in the feed, the data, the search and its files, from this moment. The address stays and says when it was
/// taken down; why is kept in the unit.
/// </summary>
[Named("Gỡ nội dung công khai")]
public sealed class TakeDownPublication(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(PublicationId Id, int Revision, string? Reason);

    public Task<Outcome<PublicationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenPublicationAsync(actor, input.Id, clock.Today(), cancellationToken, toWrite: true)
            .ThenAsync(publication => TakeDownAsync(change, actor, publication, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<PublicationId>> TakeDownAsync(
        Change change, Actor actor, Publication publication, Input input, CancellationToken cancellationToken)
    {
        var page = await database.LockPublicPageAsync(publication.OrganisationId, cancellationToken);
        var refusals = new List<Refusal>();
        var reason = EnteredText.Line(refusals, input.Reason, "Lý do", Publication.ReasonLimit, nameof(Input.Reason));
        if (reason.Length == 0)
        {
            refusals.Add(new Refusal("Ghi lý do gỡ; lý do lưu trong đơn vị.", nameof(Input.Reason)));
        }

        if (publication.Number is null || publication.TakenDownAt is not null || publication.Revision != input.Revision)
        {
            refusals.Add(new Refusal("Trong lúc bạn xem, nội dung này đã đổi. Hãy xem lại rồi gỡ."));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        (publication.TakenDownAt, publication.TakenDownBy, publication.TakenDownReason) = (clock.GetUtcNow(), actor.PersonId, reason);
        publication.Revision++;
        if (page is not null && publication.Audience == PublicationAudience.Everybody)
        {
            page.Revision++;
        }

        change.Record(
            publication.OrganisationId, ("publication", publication.Id.Value),
            RecordedPublication.Of(publication, publication.Published[0]), new { publication.Number, TakenDown = reason });
        return publication.Id;
    }
}
