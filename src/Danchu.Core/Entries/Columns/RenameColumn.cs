using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Columns;

/// <summary>Another name for a column of one's own, while no entry has it: what was written under one name does not come to stand under another.</summary>
[Named("Đổi tên cột riêng của sổ theo dõi")]
public sealed class RenameColumn(DanchuDatabase database, MakeChange makeChange)
{
    public sealed record Input(Guid Id, uint RowVersion, string Name = "");

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this, actor,
        change => database.LockColumnAsync(actor, input.Id, input.RowVersion, cancellationToken)
            .ThenAsync(column => RenameAsync(change, column, input.Name, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> RenameAsync(Change change, OwnColumn column, string typed, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var name = EnteredText.Line(refusals, typed, "Tên cột", OwnColumn.NameLimit, nameof(Input.Name));
        if (name.Length == 0)
        {
            refusals.Add(new Refusal("Nhập tên cột.", nameof(Input.Name)));
        }

        if (await database.EntriesWithAsync(column, cancellationToken) is > 0 and var used)
        {
            refusals.Add(new Refusal($"Đã có {used} mục ghi cột này nên không đổi tên; hãy ngừng dùng rồi thêm cột mới.", nameof(Input.Name)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = OpenColumn.Recorded(column);
        column.Name = name;
        change.Record(column.OwnerId, ("column", column.Id), before, OpenColumn.Recorded(column));
        return default(Done);
    }
}
