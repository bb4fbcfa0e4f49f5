using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Records;

/// <summary>What the security records say of oneself: what one did, and what was done or tried with one's account.</summary>
public sealed class ListOwnRecords(DanchuDatabase database, FindRecords find)
{
    /// <param name="before">Where the page before ended.</param>
    public async Task<Outcome<RecordPage>> ReadAsync(Actor actor, long? before, CancellationToken cancellationToken = default) => await find.PageAsync(
        database.SecurityRecords.AsNoTracking().Where(r => r.ConcernedId == actor.PersonId || r.PersonId == actor.PersonId),
        before,
        ListRecords.PageSize,
        cancellationToken);
}
