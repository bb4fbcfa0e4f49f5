using Npgsql;

namespace Danchu.Core.Accounts.Keys;

/// <summary>Notes that a key was used: after an answer is sent, and only when the last note is some minutes old.</summary>
public sealed class MarkApiKeyUsed(NpgsqlDataSource source, TimeProvider clock)
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    public bool IsDue(DateTimeOffset? lastUsedAt) => lastUsedAt is not { } last || clock.GetUtcNow() - last >= Noted;

    public async Task ExecuteAsync(Guid keyId, CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand("UPDATE api_keys SET last_used_at = $1 WHERE id = $2");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow() });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = keyId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
