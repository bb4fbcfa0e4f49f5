using Danchu.Core.Access;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>The browsers in which one is signed in now, the one used last first.</summary>
public sealed class ListSessions(DanchuDatabase database, SessionLimits limits, TimeProvider clock)
{
    public async Task<IReadOnlyList<SessionRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var (seenSince, begunSince) = (now - limits.Idle, now - limits.Whole);
        return await database.Sessions
            .Where(s => s.PersonId == actor.PersonId && s.EndedAt == null && s.SeenAt >= seenSince && s.BeganAt >= begunSince)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.BeganAt)
            .Select(s => new SessionRow(s.Id, s.BeganAt, s.SeenAt, s.Address, s.Agent))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A browser that is signed in: since when, last used when, from where.</summary>
public sealed record SessionRow(Guid Id, DateTimeOffset BeganAt, DateTimeOffset SeenAt, string Address, string Agent);
