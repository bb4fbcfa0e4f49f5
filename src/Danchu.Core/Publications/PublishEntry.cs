using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// Công khai: puts the draft before the public under a lasting number. Where the book has a day of disclosure and nobody wrote it yet, the entry gets it in the
/// same act.
/// </summary>
[Named("Công khai nội dung")]
public sealed class PublishEntry(DanchuDatabase database, MakeChange makeChange, NoteInBook noteInBook, TimeProvider clock)
{
    private const string PublishedOn = "ngay-cong-khai";

    /// <param name="Revision">Of the publication as it was looked over.</param>
    public sealed record Input(PublicationId Id, int Revision);

    public Task<Outcome<PublicationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenPublicationAsync(actor, input.Id, clock.Today(), cancellationToken, toWrite: true)
            .ThenAsync(publication => PublishAsync(change, actor, publication, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<PublicationId>> PublishAsync(
        Change change, Actor actor, Publication publication, Input input, CancellationToken cancellationToken)
    {
        var page = await database.LockPublicPageAsync(publication.OrganisationId, cancellationToken);
        var draft = await PublishDraft.CheckAsync(database, publication, page, input.Revision, clock.Today(), cancellationToken);
        if (draft is not Outcome<PublicationVersion>.Done(var version))
        {
            return draft.NotDoneAs<PublicationId>();
        }

        if (publication.Number is not null)
        {
            return new Refusal("Nội dung này đã công khai; bản mới là bản đính chính.");
        }

        publication.Number = (await database.Publications
            .Where(p => p.OrganisationId == publication.OrganisationId && p.Audience == publication.Audience)
            .MaxAsync(p => p.Number, cancellationToken) ?? 0) + 1;
        PublishDraft.Do(publication, version, page, actor, clock.GetUtcNow());
        change.Record(publication.OrganisationId, ("publication", publication.Id.Value), null, RecordedPublication.Of(publication, version));
        await change.SaveAsync(cancellationToken);
        var noted = await NoteInBookAsync(actor, publication, version, cancellationToken);
        return noted is Outcome<EntryId>.Done ? publication.Id : noted.NotDoneAs<PublicationId>();
    }

    private async Task<Outcome<EntryId>> NoteInBookAsync(
        Actor actor, Publication publication, PublicationVersion version, CancellationToken cancellationToken)
    {
        var entry = await database.Entries.AsNoTracking().FirstAsync(e => e.Id == publication.EntryId, cancellationToken);
        if (publication.Kind is not (PublicationKind.Disclosure or PublicationKind.InternalDisclosure) || entry[PublishedOn].Length > 0
            || version.PostedFrom > clock.Today() || version.PostedFrom < entry.Date)
        {
            return entry.Id;
        }

        return await noteInBook.StepAsync(actor, entry.Id, [(PublishedOn, version.PostedFrom.Short())], cancellationToken);
    }
}
