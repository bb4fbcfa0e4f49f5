using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// A line about an account itself: in the chain of the unit the person has belonged to longest; of the whole system (the empty id) without a unit.
/// </summary>
public sealed class RecordPersonHistory(DanchuDatabase database, WriteRecord record)
{
    /// <summary>The same for the security records.</summary>
    internal Task SecureAsync(Actor actor, SecurityRecordKind kind, Guid personId, CancellationToken cancellationToken) =>
        record.OfAsync(actor, kind, personId, organisation: null, "", cancellationToken);

    internal async Task RecordAsync(Change change, Guid personId, object? before, object? after, CancellationToken cancellationToken)
    {
        // Ids are in the order of time.
        var home = await database.Memberships.Where(m => m.PersonId == personId).OrderBy(m => m.Id)
            .Select(m => (OrganisationId?)m.OrganisationId).FirstOrDefaultAsync(cancellationToken);
        change.Record(home ?? default, ("person", personId), before, after);
    }
}
