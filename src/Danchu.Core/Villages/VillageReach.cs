using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>Who keeps the villages of a commune: those who write its books, and its administrators. Whoever sees the commune sees them.</summary>
internal static class VillageReach
{
    /// <returns>The commune for somebody who keeps its villages.</returns>
    public static async Task<Outcome<Organisation>> CommuneToKeepAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, OrganisationId commune, DateOnly today, CancellationToken cancellationToken)
    {
        var unit = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == commune, cancellationToken);
        if (unit is not { Kind: OrganisationKind.Commune } || !await permissions.MaySeeAsync(actor, commune, cancellationToken))
        {
            return Denial.Absent;
        }

        return await database.KeepsVillagesAsync(permissions, actor, commune, today, cancellationToken) ? unit : Denial.Forbidden;
    }

    public static async Task<bool> KeepsVillagesAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, OrganisationId commune, DateOnly today, CancellationToken cancellationToken) =>
        (await database.BookRightsAsync(actor, commune, today, cancellationToken)).MayWrite
        || await permissions.MayAdministerAsync(actor, commune, cancellationToken);
}
