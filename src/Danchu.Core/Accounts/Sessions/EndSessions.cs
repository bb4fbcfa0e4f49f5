using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>Ends a person's sessions, all or all but one: on a new password, a disabled account, or at the person's own wish.</summary>
public sealed class EndSessions(DanchuDatabase database, WriteRecord record, TimeProvider clock)
{
    /// <param name="except">The session that goes on: the browser in which this is done.</param>
    /// <param name="why">For the security records: "đổi mật khẩu".</param>
    /// <returns>How many there were.</returns>
    public async Task<int> ExecuteAsync(Actor actor, Guid personId, Guid? except, string why, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var ended = await database.Sessions.Where(s => s.PersonId == personId && s.EndedAt == null && (except == null || s.Id != except))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);
        if (ended > 0)
        {
            await record.OfAsync(actor, SecurityRecordKind.SessionEnded, personId, null, $"{ended} phiên: {why}", cancellationToken);
        }

        return ended;
    }
}
