using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>Ends one of one's own sessions, on every node at once: signing out, a line of the list, a limit that has passed.</summary>
public sealed class EndSession(DanchuDatabase database, WriteRecord record, TimeProvider clock)
{
    /// <param name="kind">Signed out, or ended in another way.</param>
    /// <param name="detail">Why, for the security records.</param>
    public async Task<Outcome<Done>> ExecuteAsync(
        Actor actor, Guid sessionId, SecurityRecordKind kind, string detail, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var ended = await database.Sessions.Where(s => s.Id == sessionId && s.PersonId == actor.PersonId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);
        if (ended == 0)
        {
            return Denial.Absent;
        }

        await record.OfAsync(actor, kind, null, null, detail, cancellationToken);
        return default(Done);
    }
}
