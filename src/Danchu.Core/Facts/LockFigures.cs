using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Facts;

/// <summary>
/// Locks the figures of a unit and period until the transaction ends: two rounds may ask the same unit for the same period,
/// and what is signed or counted must be what was last entered.
/// </summary>
internal static class LockFigures
{
    public static Task LockFiguresAsync(this DanchuDatabase database, OrganisationId unit, PeriodId period, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"figures {unit} {period}"}, 0))", cancellationToken);
}
