using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>A line about an account itself: in the chain of the unit that keeps it; of the whole system (the empty id) without one.</summary>
public sealed class RecordPersonHistory(DanchuDatabase database, WriteRecord record)
{
    /// <summary>The same for the security records.</summary>
    internal Task SecureAsync(Actor actor, SecurityRecordKind kind, Guid personId, CancellationToken cancellationToken) =>
        record.OfAsync(actor, kind, personId, organisation: null, "", cancellationToken);

    internal async Task RecordAsync(Change change, Guid personId, object? before, object? after, CancellationToken cancellationToken)
    {
        var home = await database.Users.Where(p => p.Id == personId).Select(p => p.HomeOrganisationId).FirstOrDefaultAsync(cancellationToken);
        change.Record(home ?? default, ("person", personId), before, after);
    }
}
