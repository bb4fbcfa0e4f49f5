using Npgsql;

namespace Danchu.Core.Accounts.Sessions;

/// <summary>Notes that a session is in use: after an answer is sent, and only when the last note is some minutes old.</summary>
public sealed class MarkSessionSeen(NpgsqlDataSource source, TimeProvider clock, SessionLimits limits)
{
    public bool IsDue(DateTimeOffset seenAt) => clock.GetUtcNow() - seenAt >= limits.Noted;

    public async Task ExecuteAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand("UPDATE sessions SET seen_at = $1 WHERE id = $2 AND seen_at <= $3");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now - limits.Noted });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
