using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>An entry with its register, opened by somebody who may read it.</summary>
internal sealed record OpenedEntry(Entry Entry, EntryReach.BookRights Rights);

/// <summary>
/// Opens an entry to read: inside its unit any, above it, today or on the entry's day, what is not struck out; what is not the actor's does not exist for them.
/// </summary>
internal static class OpenEntry
{
    public static async Task<Outcome<OpenedEntry>> OpenEntryAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, EntryId id, DateOnly today, CancellationToken cancellationToken)
    {
        var entry = await database.Entries.AsNoTracking().Include(e => e.Register).FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (entry is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, entry.OrganisationId, today, cancellationToken);
        return rights.IsInside || (!entry.IsStruck && await permissions.MaySeeAsync(actor, entry.OrganisationId, entry.Date, cancellationToken))
            ? new OpenedEntry(entry, rights)
            : Denial.Absent;
    }
}
