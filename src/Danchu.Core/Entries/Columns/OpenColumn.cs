using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Columns;

/// <summary>Opens a unit's own column for a change by its secretaries.</summary>
internal static class OpenColumn
{
    /// <summary>Locks its row first: what is checked is what is changed.</summary>
    /// <param name="rowVersion">What was seen: a stale form does not overwrite.</param>
    public static async Task<Outcome<OwnColumn>> LockColumnAsync(
        this DanchuDatabase database, Actor actor, Guid id, uint rowVersion, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM own_columns WHERE id = {id} FOR UPDATE", cancellationToken);
        var column = await database.OwnColumns.FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        return column is null || !actor.Organisations.Contains(column.OwnerId) ? Denial.Absent
            : !actor.Has(Role.Secretariat, column.OwnerId) ? Denial.Forbidden
            : column.RowVersion != rowVersion ? new Refusal("Người khác vừa sửa cột này; hãy xem lại trang rồi làm lại.")
            : column;
    }

    /// <summary>How many entries have it.</summary>
    public static Task<int> EntriesWithAsync(this DanchuDatabase database, OwnColumn column, CancellationToken cancellationToken) =>
        database.Database.SqlQuery<int>(
            $"SELECT count(*)::int AS \"Value\" FROM entries WHERE register_key = {column.RegisterKey} AND jsonb_exists(fields, {column.Key})")
            .SingleAsync(cancellationToken);

    public static object Recorded(OwnColumn column) =>
        new { column.Name, column.Kind, Choices = column.Choices.Select(choice => choice.Name), Retired = column.RetiredAt is not null };
}
