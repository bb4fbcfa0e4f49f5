using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A page that is on, as its address names it.</summary>
public sealed record OpenPage(OrganisationId Unit, string UnitName, string Province, string Area, string Commune);

/// <summary>
/// What everybody may read, and nothing else: publications of pages that are on, once their day has come. All public views read by way of this.
/// </summary>
internal static class PublicReach
{
    /// <returns>Null where there is no such page or it is off: nobody learns which.</returns>
    public static async Task<OpenPage?> OpenPageAsync(
        this DanchuDatabase database, AreaRegister areas, string area, string commune, CancellationToken cancellationToken) =>
        await database.OpenAsync(areas, database.PublicPages.Where(p => p.Area == area && p.Commune == commune), cancellationToken);

    /// <returns>Null where the unit's page is off.</returns>
    public static async Task<OpenPage?> OpenPageAsync(
        this DanchuDatabase database, AreaRegister areas, OrganisationId of, CancellationToken cancellationToken) =>
        await database.OpenAsync(areas, database.PublicPages.Where(p => p.OrganisationId == of), cancellationToken);

    /// <summary>Publications of a unit that were published and whose day has come, with their published versions; those taken down too.</summary>
    public static IQueryable<Publication> PublicOf(this DanchuDatabase database, OrganisationId unit, DateOnly today) =>
        database.Of(unit, PublicationAudience.Everybody, today);

    /// <summary>The same of what the unit tells its own people: no public view reads it.</summary>
    public static IQueryable<Publication> UnitOf(this DanchuDatabase database, OrganisationId unit, DateOnly today) =>
        database.Of(unit, PublicationAudience.Unit, today);

    /// <summary>The lines of these, the newest first; without their texts, for a page has only the lines.</summary>
    public static async Task<List<PublicItem>> ItemsAsync(IQueryable<Publication> publications, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await publications.Select(p => new Publication
        {
            Id = p.Id, OrganisationId = p.OrganisationId, EntryId = p.EntryId, Kind = p.Kind, Number = p.Number, TakenDownAt = p.TakenDownAt,
            Versions = p.Versions.Where(v => v.PublishedAt != null).Select(v => new PublicationVersion
            {
                PublicationId = v.PublicationId, Number = v.Number, Title = v.Title, Item = v.Item, ItemName = v.ItemName, PostedFrom = v.PostedFrom,
                PostedUntil = v.PostedUntil, HasPersonal = v.HasPersonal, PersonalUntil = v.PersonalUntil, DraftedBy = v.DraftedBy,
                DraftedAt = v.DraftedAt, PublishedAt = v.PublishedAt,
            }).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. found.Select(p => PublicItem.Of(p, today)).OrderByDescending(i => i.Number)];
    }

    /// <summary>Of their published files those that the unit withdrew from the entry.</summary>
    public static async Task<List<Guid>> WithdrawnAsync(
        this DanchuDatabase database, List<Publication> publications, CancellationToken cancellationToken)
    {
        var files = publications.SelectMany(p => p.Published).SelectMany(v => v.Files).Select(f => f.EntryFileId).Distinct().ToList();
        return files.Count == 0 ? []
            : await database.EntryFiles.Where(f => files.Contains(f.Id) && f.WithdrawnAt != null).Select(f => f.Id).ToListAsync(cancellationToken);
    }

    private static async Task<OpenPage?> OpenAsync(
        this DanchuDatabase database, AreaRegister areas, IQueryable<PublicPage> pages, CancellationToken cancellationToken) =>
        await (
            from page in pages
            join unit in database.Organisations on page.OrganisationId equals unit.Id
            where page.IsOn
            select new { unit.Id, unit.Name, page.Area, page.Commune }).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } found
            ? new OpenPage(found.Id, found.Name, areas.Find(found.Area, found.Commune)?.Province.Name ?? "", found.Area, found.Commune)
            : null;

    private static IQueryable<Publication> Of(
        this DanchuDatabase database, OrganisationId unit, PublicationAudience audience, DateOnly today) => database.Publications.AsNoTracking()
        .Where(p => p.OrganisationId == unit && p.Audience == audience && p.Number != null)
        .Where(p => p.TakenDownAt != null
            || p.Versions.Where(v => v.PublishedAt != null).OrderByDescending(v => v.Number).Select(v => v.PostedFrom).First() <= today)
        .Include(p => p.Versions.Where(v => v.PublishedAt != null).OrderByDescending(v => v.Number));
}
