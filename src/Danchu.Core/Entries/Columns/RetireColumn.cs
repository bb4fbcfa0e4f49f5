using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Columns;

/// <summary>A column of one's own is asked no more: entries that have it keep it; one that no entry has goes.</summary>
[Named("Ngừng dùng cột riêng của sổ theo dõi")]
public sealed class RetireColumn(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(Guid Id, uint RowVersion);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this, actor,
        change => database.LockColumnAsync(actor, input.Id, input.RowVersion, cancellationToken)
            .ThenAsync(column => RetireAsync(change, column, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> RetireAsync(Change change, OwnColumn column, CancellationToken cancellationToken)
    {
        var before = OpenColumn.Recorded(column);
        column.RetiredAt ??= clock.GetUtcNow();
        if (await database.EntriesWithAsync(column, cancellationToken) == 0)
        {
            database.OwnColumns.Remove(column);
        }

        change.Record(column.OwnerId, ("column", column.Id), before, OpenColumn.Recorded(column));
        return default(Done);
    }
}
