using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Registers;

/// <summary>The columns of their own that units' entries have: their own and their superiors'.</summary>
internal static class OwnColumnReach
{
    public static IQueryable<OwnColumn> OwnColumnsOf(this DanchuDatabase database, string register, OrganisationId unit, DateOnly on)
    {
        var above = database.OrganisationsAbove([unit], on);
        return database.OwnColumns.Where(c => c.RegisterKey == register && above.Any(o => o.Id == c.OwnerId));
    }

    /// <summary>The register as the unit fills it in.</summary>
    /// <param name="held">Columns that an entry has already: those that were retired since, or are a former superior's, stay with it.</param>
    public static async Task<Register> WithOwnColumnsAsync(
        this DanchuDatabase database, Register register, OrganisationId unit, DateOnly on, IEnumerable<string>? held, CancellationToken cancellationToken)
    {
        var keys = held?.Where(OwnColumn.Is).ToList() ?? [];
        var asked = database.OwnColumnsOf(register.Key, unit, on).Where(c => c.RetiredAt == null).Select(c => c.Id);
        register.Own = (await database.OwnColumns.AsNoTracking().Where(c => keys.Contains(c.Key) || asked.Contains(c.Id)).OrderBy(c => c.Id)
            .ToListAsync(cancellationToken)).ConvertAll(c => c.Column);
        return register;
    }
}
