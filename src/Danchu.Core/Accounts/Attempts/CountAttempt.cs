using Npgsql;

namespace Danchu.Core.Accounts.Attempts;

/// <summary>
/// Counts attempts at a password in the database, in a transaction of its own that is committed before the password is looked at. Attempts at one name, and
/// those from one source, take their turn, on whichever node they arrive: of many posted together only the first few find no wait.
/// </summary>
public sealed class CountAttempt(NpgsqlDataSource source, TimeProvider clock)
{
    // A source from which this name signed in is its own for so long.
    private static readonly TimeSpan Own = TimeSpan.FromDays(90);

    /// <summary>Counts the attempt as a failure, or says how long to wait.</summary>
    public async Task<Attempt> TakeAsync(AttemptKey key, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await AttemptCounters.LockAsync(connection, key, cancellationToken);
        var now = clock.GetUtcNow();
        var counters = await AttemptCounters.ReadAsync(connection, key, cancellationToken);
        var isOwn = key.IsOwn || counters.Find(c => c.IsPairOf(key))?.RightAt > now - Own;
        var slowest = counters.Where(c => c.IsPairOf(key) || !isOwn).MaxBy(c => c.WaitAt(now));
        var wait = slowest?.WaitAt(now) ?? TimeSpan.Zero;
        var isFirst = false;
        if (wait > TimeSpan.Zero)
        {
            isFirst = await AttemptCounters.SlowAsync(connection, slowest!, cancellationToken) == 1;
        }
        else
        {
            await AttemptCounters.FailAsync(connection, Counted(key, isOwn), now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new Attempt(key, wait, isFirst, isOwn);
    }

    /// <summary>The password was right: the failures before it are forgotten, and from now on the source is the person's own.</summary>
    public async Task ForgiveAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await AttemptCounters.ForgiveAsync(connection, attempt.Key, Counted(attempt.Key, attempt.OnlyPair), now, now + Own, cancellationToken);
    }

    // What is the person's own weighs on nobody else; its address still counts, for one office may try the names of all its people.
    private static List<(string Name, string Source, SlowDown Rule)> Counted(AttemptKey key, bool isOwn)
    {
        List<(string Name, string Source, SlowDown Rule)> counted = [(key.Name, key.Source, SlowDown.OfPair)];
        if (!isOwn)
        {
            counted.Add((key.Name, "", SlowDown.OfName));
        }

        if (!key.IsOwn)
        {
            counted.Add(("", key.Source, SlowDown.OfSource));
        }

        return counted;
    }
}
