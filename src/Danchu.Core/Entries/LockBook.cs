using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Locks a unit's book of one register until the transaction ends: numbers follow each other without a gap and without a double.</summary>
internal static class LockBook
{
    public static Task LockBookAsync(this DanchuDatabase database, OrganisationId unit, string register, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"book {unit} {register}"}, 0))", cancellationToken);

    public static async Task<int> NextNumberAsync(
        this DanchuDatabase database, OrganisationId unit, string register, int year, CancellationToken cancellationToken) =>
        (await database.Entries.Where(e => e.OrganisationId == unit && e.RegisterKey == register && e.Year == year)
            .MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0) + 1;
}
