using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>Whether a commune's page is on, at which address, and the codes to propose for it: those that the units' names have in the list of areas.</summary>
public sealed class ShowPublicPageSetting(DanchuDatabase database, Permissions permissions, AreaRegister areas, TimeProvider clock)
{
    /// <param name="Page">Null while it was never turned on.</param>
    /// <param name="Area">Code of the province: the page's, else the proposed one; empty where there is none to propose.</param>
    /// <param name="Published">How many publications it has a number for.</param>
    public sealed record View(OrganisationId Unit, string UnitName, PublicPage? Page, string Area, string Commune, int Published);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId id, CancellationToken cancellationToken = default)
    {
        var unit = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.Kind == OrganisationKind.Commune, cancellationToken);
        if (unit is null || !await permissions.MaySeeAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        var page = await database.PublicPages.AsNoTracking().FirstOrDefaultAsync(p => p.OrganisationId == id, cancellationToken);
        var (area, commune) = page is null ? await ProposedAsync(unit, cancellationToken) : (page.Area, page.Commune);
        return new View(
            id, unit.Name, page, area, commune,
            await database.Publications.CountAsync(
                p => p.OrganisationId == id && p.Audience == PublicationAudience.Everybody && p.Number != null, cancellationToken));
    }

    private async Task<(string Area, string Commune)> ProposedAsync(Organisation unit, CancellationToken cancellationToken)
    {
        var names = await database.Superiors(unit.Id, ReportingLine.State, clock.Today())
            .Join(database.Organisations.Where(o => o.Kind == OrganisationKind.Province), n => n.OrganisationId, o => o.Id, (_, o) => o.Name)
            .ToListAsync(cancellationToken);
        return names.Select(areas.Province).FirstOrDefault(p => p is not null) is not { } province ? ("", "")
            : (province.Code, areas.Commune(province, unit.Name)?.Code ?? "");
    }
}
