using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A publication as its own unit sees it, drafts too; outside the unit there is only the public page.</summary>
internal static class OpenPublication
{
    /// <param name="toWrite">Within a change: tracked, and nobody else changes what the unit has published until the transaction ends.</param>
    public static async Task<Outcome<Publication>> OpenPublicationAsync(
        this DanchuDatabase database, Actor actor, PublicationId id, DateOnly today, CancellationToken cancellationToken, bool toWrite = false)
    {
        var unit = await database.Publications.Where(p => p.Id == id).Select(p => (OrganisationId?)p.OrganisationId).FirstOrDefaultAsync(cancellationToken);
        if (unit is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit.Value, today, cancellationToken);
        if (toWrite ? !rights.MayWrite : !rights.IsInside)
        {
            return rights.Denied;
        }

        if (toWrite)
        {
            await database.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended({$"publications {unit}"}, 0))", cancellationToken);
        }

        var publications = database.Publications.Include(p => p.Versions.OrderBy(v => v.Number)).ThenInclude(v => v.Files).AsSplitQuery();
        return await (toWrite ? publications : publications.AsNoTracking()).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } found
            ? found : Denial.Absent;
    }

    /// <summary>
    /// On whose page an entry is published: the commune's, also of what its villages wrote; null for other units. Inside a unit it is the unit's own.
    /// </summary>
    public static async Task<OrganisationId?> PageOfAsync(
        this DanchuDatabase database, OrganisationId unit, PublicationKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        if (kind == PublicationKind.InternalDisclosure)
        {
            return unit;
        }

        var commune = await database.CommuneOfAsync(unit, today, cancellationToken) ?? unit;
        return await database.Organisations.AnyAsync(o => o.Id == commune && o.Kind == OrganisationKind.Commune, cancellationToken)
            ? commune : null;
    }

    /// <summary>The unit's page, locked until the transaction ends: numbers follow each other, and what changes what the public sees takes its turn.</summary>
    public static async Task<PublicPage?> LockPublicPageAsync(this DanchuDatabase database, OrganisationId unit, CancellationToken cancellationToken) =>
        (await database.PublicPages.FromSql($"SELECT * FROM public_pages WHERE organisation_id = {unit.Value} FOR UPDATE").ToListAsync(cancellationToken))
            .FirstOrDefault();
}
