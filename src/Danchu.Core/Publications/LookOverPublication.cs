using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A publication as its unit looks it over: the draft as the public would see it, what was published, by whom, and where it stands.</summary>
public sealed class LookOverPublication(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Page">Null while the unit's page was never turned on.</param>
    /// <param name="People">Names of those who drafted, published and took down.</param>
    public sealed record View(
        Publication Publication, PublicationState State, string EntryTitle, string UnitName, PublicPage? Page, bool MayWrite,
        IReadOnlyDictionary<Guid, string> People);

    public async Task<Outcome<View>> ReadAsync(Actor actor, PublicationId id, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenPublicationAsync(actor, id, clock.Today(), cancellationToken);
        if (opened is not Outcome<Publication>.Done(var publication))
        {
            return opened.NotDoneAs<View>();
        }

        var unit = publication.OrganisationId;
        var rights = await database.BookRightsAsync(actor, unit, clock.Today(), cancellationToken);
        List<Guid> ids = [.. publication.Versions.SelectMany(v => new[] { v.DraftedBy, v.PublishedBy ?? default }), publication.TakenDownBy ?? default];
        return new View(
            publication,
            publication.StateOn(clock.Today()),
            await database.Entries.Where(e => e.Id == publication.EntryId).Select(e => e.Title).FirstAsync(cancellationToken),
            await database.Organisations.Where(o => o.Id == unit).Select(o => o.Name).FirstAsync(cancellationToken),
            await database.PublicPages.AsNoTracking().FirstOrDefaultAsync(p => p.OrganisationId == unit, cancellationToken),
            rights.MayWrite,
            await database.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken));
    }
}
