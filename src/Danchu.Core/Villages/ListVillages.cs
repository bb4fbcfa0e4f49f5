using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>The villages of a commune with what was last written of them.</summary>
public sealed class ListVillages(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    /// <param name="MayKeep">Whether the reader adds, corrects and ends them.</param>
    public sealed record View(Organisation Commune, IReadOnlyList<Row> Rows, bool MayKeep)
    {
        public decimal Households => Rows.Sum(row => row.State?.Households ?? 0);

        public decimal People => Rows.Sum(row => row.State?.People ?? 0);
    }

    /// <param name="State">Null while nothing was written of it.</param>
    public sealed record Row(OrganisationId Id, string Code, string Name, VillageState? State);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId commune, CancellationToken cancellationToken = default)
    {
        var unit = await database.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Id == commune && o.Kind == OrganisationKind.Commune, cancellationToken);
        if (unit is null || !await permissions.MaySeeAsync(actor, commune, cancellationToken))
        {
            return Denial.Absent;
        }

        var villages = await database.VillagesOfAsync(commune, clock.Today(), cancellationToken);
        var newest = await VillageState.NewestAsync(database, commune, villages, cancellationToken);
        return new View(
            unit,
            villages.ConvertAll(v => new Row(v.Id, v.Code, v.Name, newest.TryGetValue(v.Id, out var entry) ? VillageState.Of(entry) : null)),
            await database.KeepsVillagesAsync(permissions, actor, commune, clock.Today(), cancellationToken));
    }
}
