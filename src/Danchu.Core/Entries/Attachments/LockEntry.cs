using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>Opens an entry to change its files: by who writes in its book, while it is not struck out. Inside the transaction of the operation.</summary>
internal static class LockEntry
{
    public static async Task<Outcome<Entry>> LockEntryAsync(
        this DanchuDatabase database, Actor actor, EntryId id, DateOnly today, CancellationToken cancellationToken)
    {
        if (await database.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } found)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, found.OrganisationId, today, cancellationToken);
        if (!rights.MayWrite)
        {
            return rights.Denied;
        }

        await database.LockBookAsync(found.OrganisationId, found.RegisterKey, cancellationToken);
        var entry = await database.Entries.AsNoTracking().SingleAsync(e => e.Id == id, cancellationToken);
        return entry.IsStruck ? new Refusal("Mục này đã gạch bỏ nên tệp của nó không thay đổi được; hãy khôi phục trước.") : entry;
    }
}
