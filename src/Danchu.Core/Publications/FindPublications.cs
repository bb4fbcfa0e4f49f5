using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// The national index, for everybody: provinces and communes whose page is on, and a search over what may be read there. What is personal is found by its
/// title alone, so that nobody is looked up by name over the whole country.
/// </summary>
public sealed class FindPublications(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="Area">Code of the one province that was asked for; empty for all.</param>
    /// <param name="Words">As typed.</param>
    /// <param name="Provinces">Those with a page that is on.</param>
    /// <param name="Communes">Of the province asked for, those whose page is on.</param>
    /// <param name="Found">Null where no words were asked for.</param>
    public sealed record View(
        string Area, string Words, IReadOnlyList<Province> Provinces, IReadOnlyList<OpenPage> Communes, IReadOnlyList<Hit>? Found, int Total);

    public sealed record Province(string Code, string Name, int Pages);

    public sealed record Hit(OpenPage Page, PublicItem Item);

    /// <param name="area">Code of a province; anything else is as none.</param>
    /// <param name="page">Of what was found, from 1.</param>
    public async Task<View> ReadAsync(string? words, string? area, int page = 1, CancellationToken cancellationToken = default)
    {
        var pages = await PagesAsync(cancellationToken);
        var provinces = pages.GroupBy(p => p.Area, StringComparer.Ordinal).Select(g => new Province(g.Key, g.First().Province, g.Count()))
            .OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var asked = provinces.Find(p => string.Equals(p.Code, area, StringComparison.Ordinal))?.Code ?? "";
        var within = pages.Where(p => asked.Length == 0 || string.Equals(p.Area, asked, StringComparison.Ordinal)).ToList();
        var patterns = SearchPattern.Words(words).ToList();
        var (found, total) = patterns.Count == 0 ? (null, 0) : await FoundAsync(within, patterns, page, cancellationToken);
        return new View(asked, words?.Trim() ?? "", provinces, asked.Length == 0 ? [] : within, found, total);
    }

    private async Task<List<OpenPage>> PagesAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from page in database.PublicPages
            join unit in database.Organisations on page.OrganisationId equals unit.Id
            where page.IsOn
            orderby unit.Name, page.Commune
            select new { unit.Id, unit.Name, page.Area, page.Commune }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new OpenPage(
            r.Id, r.Name, areas.Find(r.Area, r.Commune)?.Province.Name ?? r.Area, r.Area, r.Commune));
    }

    // The newest version alone is searched: who looks for a word finds what holds.
    private async Task<(List<Hit> Found, int Total)> FoundAsync(
        List<OpenPage> pages, List<string> patterns, int page, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var byUnit = pages.ToDictionary(p => p.Unit);
        var units = byUnit.Keys.ToList();
        var matching = database.Publications.AsNoTracking()
            .Where(p => units.Contains(p.OrganisationId) && p.Audience == PublicationAudience.Everybody && p.Number != null && p.TakenDownAt == null)
            .Select(p => new { Publication = p, Newest = p.Versions.Where(v => v.PublishedAt != null).OrderByDescending(v => v.Number).First() })
            .Where(p => p.Newest.PostedFrom <= today && (!p.Newest.HasPersonal || p.Newest.PersonalUntil >= today));
        foreach (var pattern in patterns)
        {
            matching = matching.Where(p => EF.Functions.Like(p.Newest.Words, pattern, SearchPattern.Escape));
        }

        var total = await matching.CountAsync(cancellationToken);
        var ids = await matching.OrderByDescending(p => p.Newest.PublishedAt).ThenBy(p => p.Publication.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).Select(p => p.Publication.Id).ToListAsync(cancellationToken);
        var found = await database.Publications.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Include(p => p.Versions.Where(v => v.PublishedAt != null)).ToListAsync(cancellationToken);
        return ([.. found.OrderBy(p => ids.IndexOf(p.Id)).Select(p => new Hit(byUnit[p.OrganisationId], PublicItem.Of(p, today)))], total);
    }
}
