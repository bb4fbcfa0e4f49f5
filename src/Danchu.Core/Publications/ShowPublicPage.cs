using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A commune's public page, for everybody: what is published now by the items of Điều 11, and what was, a page at a time.</summary>
public sealed class ShowPublicPage(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <param name="Now">Posted today, the newest first.</param>
    /// <param name="Past">Ended, taken down or with nothing personal any more; one page of them.</param>
    public sealed record View(OpenPage Page, IReadOnlyList<PublicItem> Now, IReadOnlyList<PublicItem> Past, int PastTotal);

    /// <param name="page">Of what is past, from 1.</param>
    public async Task<Outcome<View>> ReadAsync(string area, string commune, int page = 1, CancellationToken cancellationToken = default)
    {
        if (await database.OpenPageAsync(areas, area, commune, cancellationToken) is not { } open)
        {
            return Denial.Absent;
        }

        var today = clock.Today();
        var items = await ItemsAsync(open, today, cancellationToken);
        var past = items.Where(i => i.State != PublicationState.Posted).ToList();
        return new View(
            open, [.. items.Where(i => i.State == PublicationState.Posted)], [.. past.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)], past.Count);
    }

    // Without their texts: a page has only the lines.
    private async Task<List<PublicItem>> ItemsAsync(OpenPage open, DateOnly today, CancellationToken cancellationToken)
    {
        var publications = await database.PublicOf(open.Unit, today).Select(p => new Publication
        {
            Id = p.Id, OrganisationId = p.OrganisationId, EntryId = p.EntryId, Kind = p.Kind, Number = p.Number, TakenDownAt = p.TakenDownAt,
            Versions = p.Versions.Where(v => v.PublishedAt != null).Select(v => new PublicationVersion
            {
                PublicationId = v.PublicationId, Number = v.Number, Title = v.Title, Item = v.Item, ItemName = v.ItemName, PostedFrom = v.PostedFrom,
                PostedUntil = v.PostedUntil, HasPersonal = v.HasPersonal, PersonalUntil = v.PersonalUntil, DraftedBy = v.DraftedBy,
                DraftedAt = v.DraftedAt, PublishedAt = v.PublishedAt,
            }).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. publications.Select(p => PublicItem.Of(p, today)).OrderByDescending(i => i.Number)];
    }
}
