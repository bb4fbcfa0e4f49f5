using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Columns;

/// <summary>The columns of their own that a unit and its superiors added to a register, and for which units the reader may add one.</summary>
public sealed class ListColumns(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    /// <param name="Owners">The unit and superiors of it whose secretary the reader is.</param>
    public sealed record View(OrganisationId Unit, string UnitName, Register Register, IReadOnlyList<Row> Rows, IReadOnlyList<BookOf> Owners);

    /// <param name="Entries">How many entries have it.</param>
    public sealed record Row(OwnColumn Column, string OwnerName, int Entries, bool MayChange);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId unit, string key, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (!await permissions.MaySeeAsync(actor, unit, cancellationToken)
            || await database.RegisterOfAsync(unit, key, today, cancellationToken) is not { } register)
        {
            return Denial.Absent;
        }

        var above = await database.OrganisationsAbove([unit], today).AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var rows = new List<Row>();
        foreach (var column in await database.OwnColumnsOf(key, unit, today).AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken))
        {
            rows.Add(new Row(
                column, above[column.OwnerId], await database.EntriesWithAsync(column, cancellationToken), actor.Has(Role.Secretariat, column.OwnerId)));
        }

        var owners = above.Where(o => actor.Has(Role.Secretariat, o.Key)).Select(o => new BookOf(o.Key, o.Value)).OrderByDescending(o => o.Id == unit);
        return new View(unit, above[unit], register, rows, [.. owners]);
    }
}
