using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Forms;

/// <summary>How every change of a unit's own form is made: its row is locked, and a version that a round asks for becomes the next version.</summary>
[Named("Sửa biểu số liệu")]
public sealed class ChangeForm(DanchuDatabase database, OwnVersions versions, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="IsNewVersion">The version that was opened is in use and stays as it was.</param>
    public sealed record Changed(FormId Id, int Version, bool IsNewVersion);

    /// <summary>What history records of a change.</summary>
    public sealed record Recorded(object? Before, object? After);

    /// <param name="operation">The operation that changes it so.</param>
    /// <param name="rowVersion">The row version that was seen: a stale form does not overwrite.</param>
    /// <param name="edit">Changes the copy it is given, or refuses.</param>
    public Task<Outcome<Changed>> ExecuteAsync(
        object operation, Actor actor, FormId id, uint rowVersion, Func<StatisticalForm, Outcome<Recorded>> edit,
        CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(operation, actor, change => ChangeAsync(change, actor, id, rowVersion, edit, cancellationToken), cancellationToken);

    private async Task<Outcome<Changed>> ChangeAsync(
        Change change, Actor actor, FormId id, uint rowVersion, Func<StatisticalForm, Outcome<Recorded>> edit, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM forms WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        var form = await database.FormsSeenBy(actor, clock.Today()).FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        var opened = await versions.OpenAsync(form, actor, rowVersion, "biểu số liệu", cancellationToken);
        if (opened is not Outcome<StatisticalForm>.Done(var draft))
        {
            return opened.NotDoneAs<Changed>();
        }

        var outcome = edit(draft);
        if (outcome is not Outcome<Recorded>.Done(var recorded))
        {
            return outcome.NotDoneAs<Changed>();
        }

        if (FormContent.Check(draft).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var saved = await versions.KeepAsync(form!, draft, FormContent.HashOf, cancellationToken);
        change.Record(saved.OwnerId!.Value, ("form", saved.Id.Value), recorded.Before, recorded.After);
        return new Changed(saved.Id, saved.Version, saved.Id != id);
    }
}
