using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>A person is let in: the session that the browser's cookie names from now on, and a line in the security records.</summary>
public sealed class BeginSession(DanchuDatabase database, WriteRecord record, Origin origin, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <returns>The session's id: a secret of the browser, written nowhere else.</returns>
    public async Task<Guid> ExecuteAsync(Person person, CancellationToken cancellationToken = default)
    {
        var (id, now) = (Guid.NewGuid(), clock.GetUtcNow());
        var (address, agent) = (SecurityRecord.Clean(origin.Address), SecurityRecord.Clean(origin.Agent));
        var old = now - Kept;
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO sessions (id, person_id, began_at, seen_at, address, agent) VALUES ({id}, {person.Id}, {now}, {now}, {address}, {agent})
            """,
            cancellationToken);
        await database.Database.ExecuteSqlAsync($"DELETE FROM sessions WHERE seen_at < {old}", cancellationToken);
        await record.OfAsync(new Actor(person.Id, person.FullName, []), SecurityRecordKind.SignedIn, null, null, "", cancellationToken);
        return id;
    }
}
