using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>Bỏ bản thảo: a draft that will not be published goes; a publication that never was one goes with it.</summary>
[Named("Bỏ bản thảo công khai")]
public sealed class DiscardDraft(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(PublicationId Id, int Revision);

    /// <returns>The entry it was made from.</returns>
    public Task<Outcome<EntryId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenPublicationAsync(actor, input.Id, clock.Today(), cancellationToken, toWrite: true)
            .ThenAsync(publication => Discard(change, publication, input.Revision)),
        cancellationToken);

    private Outcome<EntryId> Discard(Change change, Publication publication, int revision)
    {
        if (publication.Draft is not { } draft || publication.Revision != revision)
        {
            return new Refusal("Trong lúc bạn xem, bản thảo này đã đổi. Hãy xem lại.");
        }

        change.Record(publication.OrganisationId, ("publication", publication.Id.Value), RecordedPublication.Of(publication, draft), null);
        database.PublicationVersions.Remove(draft);
        publication.Revision++;
        if (publication.Number is null)
        {
            database.Publications.Remove(publication);
        }

        return publication.EntryId;
    }
}
