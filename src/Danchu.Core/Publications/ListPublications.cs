using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>What a unit has drafted, published and taken down, for those who belong to it; the newest first, drafts before them.</summary>
public sealed class ListPublications(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Page">Null while the unit's page was never turned on.</param>
    /// <param name="MayTurn">Whether the reader turns it on and off.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, PublicPage? Page, IReadOnlyList<Row> Rows, int Total, bool MayTurn, IReadOnlyList<BookOf> Units)
    {
        /// <summary>A page for everybody is a commune's; other units publish for their own people.</summary>
        public bool HasPage { get; init; }
    }

    /// <param name="HasDraft">Something is prepared and not published.</param>
    public sealed record Row(
        PublicationId Id, int? Number, PublicationKind Kind, string Title, PublicationState State, DateOnly From, DateOnly? Until, bool HasDraft, int Versions);

    /// <param name="of">The unit; null: the actor's own.</param>
    /// <param name="page">From 1.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId? of, int page = 1, CancellationToken cancellationToken = default)
    {
        // Villages publish on their commune's page.
        var units = await database.OwnUnitsAsync(actor, clock.Today(), cancellationToken, withVillages: false);
        if ((of ?? units.FirstOrDefault()?.Id) is not { } unit || !await IsInsideAsync(actor, unit, cancellationToken))
        {
            return Denial.Absent;
        }

        var publications = database.Publications.AsNoTracking().Where(p => p.OrganisationId == unit);
        var total = await publications.CountAsync(cancellationToken);
        var found = await publications.OrderByDescending(p => p.Number == null).ThenBy(p => p.Audience).ThenByDescending(p => p.Number)
            .ThenByDescending(p => p.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).Include(p => p.Versions.OrderBy(v => v.Number)).ToListAsync(cancellationToken);
        return new View(
            unit,
            await database.Organisations.Where(o => o.Id == unit).Select(o => o.Name).FirstAsync(cancellationToken),
            await database.PublicPages.AsNoTracking().FirstOrDefaultAsync(p => p.OrganisationId == unit, cancellationToken),
            found.ConvertAll(RowOf), total, await permissions.MayAdministerAsync(actor, unit, cancellationToken), units)
        {
            HasPage = await database.Organisations.AnyAsync(o => o.Id == unit && o.Kind == OrganisationKind.Commune, cancellationToken),
        };
    }

    /// <summary>The same onward from one, in a lasting order.</summary>
    public async Task<Outcome<KeysetPage<Row>>> ReadAsync(
        Actor actor, OrganisationId unit, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        if (!await IsInsideAsync(actor, unit, cancellationToken))
        {
            return Denial.Absent;
        }

        var after = PublicationId.Of(ask.After ?? Guid.Empty);
        var found = await database.Publications.AsNoTracking().Where(p => p.OrganisationId == unit && Keyset.Compare(p.Id, after) > 0)
            .OrderBy(p => p.Id).Include(p => p.Versions.OrderBy(v => v.Number)).TakeAsync(ask, p => p.Id.Value, cancellationToken);
        return found.Select(RowOf);
    }

    private async Task<bool> IsInsideAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken) =>
        !await database.Organisations.AnyAsync(o => o.Id == unit && o.Kind == OrganisationKind.Village, cancellationToken)
        && (await database.BookRightsAsync(actor, unit, clock.Today(), cancellationToken)).IsInside;

    private Row RowOf(Publication publication)
    {
        var shown = publication.Published is [var newest, ..] ? newest : publication.Versions[0];
        return new Row(
            publication.Id, publication.Number, publication.Kind, shown.Title, publication.StateOn(clock.Today()), shown.PostedFrom, shown.PostedUntil,
            publication.Draft is not null, publication.Published.Count);
    }
}
