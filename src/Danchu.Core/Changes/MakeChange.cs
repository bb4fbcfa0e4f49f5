using System.Data;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.Changes;

/// <summary>
/// The frame of every operation that changes something: one transaction around its work. What was done is saved, then its history is written and all of it
/// committed; what was refused leaves nothing behind, neither in the database nor in the context. An operation called within another's work joins the
/// transaction of the outer one.
/// </summary>
public sealed class MakeChange(DanchuDatabase database, RecordHistory history)
{
    private readonly List<RecordedLine> lines = [];
    private bool open;
    private bool spoilt;

    /// <param name="operation">The operation itself: its class is named in history.</param>
    /// <param name="work">Locks, checks and changes; the head of history is locked after it, last of all.</param>
    public Task<Outcome<T>> ExecuteAsync<T>(object operation, Actor actor, Func<Change, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        var change = new Change(database, actor, operation.GetType(), lines);
        return open ? JoinAsync(change, work, cancellationToken) : BeginAsync(change, work, cancellationToken);
    }

    /// <summary>The same for work that waits for nothing.</summary>
    public Task<Outcome<T>> ExecuteAsync<T>(object operation, Actor actor, Func<Change, Outcome<T>> work, CancellationToken cancellationToken) =>
        ExecuteAsync(operation, actor, change => Task.FromResult(work(change)), cancellationToken);

    private async Task<Outcome<T>> BeginAsync<T>(Change change, Func<Change, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        (open, spoilt) = (true, false);
        try
        {
            var outcome = await work(change);
            if (outcome is not Outcome<T>.Done)
            {
                await transaction.RollbackAsync(cancellationToken);
                database.ChangeTracker.Clear();
                return outcome;
            }

            if (spoilt)
            {
                throw new InvalidOperationException("A step of this change was not done; the change hands its refusal on.");
            }

            await change.SaveAsync(cancellationToken);
            await history.AppendAsync(lines, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return outcome;
        }
        catch (InvalidOperationException unusable) when (database.Database.GetDbConnection().State != ConnectionState.Open)
        {
            // The connection broke between two statements: the driver then calls the transaction completed, although nobody completed it.
            throw new NpgsqlException("The connection broke within a change; nothing of it was kept.", unusable);
        }
        finally
        {
            lines.Clear();
            open = false;
        }
    }

    // An operation forgets what the context had read before it locks: what the outer one changed is saved first.
    private async Task<Outcome<T>> JoinAsync<T>(Change change, Func<Change, Task<Outcome<T>>> work, CancellationToken cancellationToken)
    {
        await change.SaveAsync(cancellationToken);
        var outcome = await work(change);
        spoilt |= outcome is not Outcome<T>.Done;
        return outcome;
    }
}
