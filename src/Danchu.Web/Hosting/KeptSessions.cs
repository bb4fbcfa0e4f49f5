using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Danchu.Web.Hosting;

/// <summary>
/// Who is signed in, as it was last read. Each request still asks the database whether anything at all was committed since (one short question for all who
/// come at the same moment): a session that was ended or a lost right counts with the next request, on every node.
/// </summary>
internal sealed class KeptSessions(NpgsqlDataSource source, SessionLimits limits, TimeProvider clock) : IDisposable
{
    private const int Most = 5_000;

    private static readonly MemoryCacheEntryOptions Once = new() { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) };

    private readonly SharedStamps<int> snapshots = Shared(new ReadSnapshot(source));
    private readonly MemoryCache sessions = new(new MemoryCacheOptions { SizeLimit = Most });

    public async Task<Session?> ReadAsync(Guid id, IServiceProvider services, CancellationToken cancellationToken)
    {
        // Before the session itself: what is read later is not older.
        var snapshot = (await snapshots.ReadAsync(0).WaitAsync(cancellationToken))!;
        var today = clock.Today();
        if (sessions.Get<Kept>(id) is { } kept && kept.Day == today && string.Equals(kept.Session.Snapshot, snapshot, StringComparison.Ordinal))
        {
            return kept.Session with { Over = limits.Over(kept.Session.BeganAt, kept.Session.SeenAt, clock.GetUtcNow()) };
        }

        if (await services.GetRequiredService<FindSession>().ReadAsync(id, cancellationToken) is not { } session)
        {
            return null;
        }

        session = session with { Snapshot = snapshot };
        sessions.Set(id, new Kept(session, today), Once);
        return session;
    }

    public void Dispose() => sessions.Dispose();

    private static SharedStamps<int> Shared(ReadSnapshot read) => new(async _ => await read.ReadAsync());

    private sealed record Kept(Session Session, DateOnly Day);
}
