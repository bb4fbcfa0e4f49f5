using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>
/// How every change of a unit's own rubric is made: its row is locked, who acts and what they saw are checked, and the new content takes the place of
/// the old, or, where a round asks for this version, becomes the next version: a version in use never changes. The lock also keeps a round from
/// choosing it in between.
/// </summary>
[Named("Sửa bảng tiêu chí chấm điểm")]
public sealed class ChangeRubric(DanchuDatabase database, OwnVersions versions, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="IsNewVersion">The version that was opened is in use and stays as it was.</param>
    public sealed record Changed(RubricId Id, int Version, bool IsNewVersion)
    {
        /// <summary>Of a file it came from: what was converted or left out, in Vietnamese.</summary>
        public IReadOnlyList<string> Notes { get; init; } = [];
    }

    /// <summary>What history records of a change.</summary>
    public sealed record Recorded(object? Before, object? After);

    /// <param name="operation">The operation that changes it so.</param>
    /// <param name="rowVersion">The row version that was seen: a stale form does not overwrite.</param>
    /// <param name="edit">Changes the copy it is given, or refuses.</param>
    public Task<Outcome<Changed>> ExecuteAsync(
        object operation, Actor actor, RubricId id, uint rowVersion, Func<Rubric, Outcome<Recorded>> edit, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(operation, actor, change => ChangeAsync(change, actor, id, rowVersion, edit, cancellationToken), cancellationToken);

    private async Task<Outcome<Changed>> ChangeAsync(
        Change change, Actor actor, RubricId id, uint rowVersion, Func<Rubric, Outcome<Recorded>> edit, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM rubrics WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        var rubric = await database.RubricsSeenBy(actor, clock.Today()).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        var opened = await versions.OpenAsync(rubric, actor, rowVersion, "bảng tiêu chí", cancellationToken);
        if (opened is not Outcome<Rubric>.Done(var draft))
        {
            return opened.NotDoneAs<Changed>();
        }

        var outcome = edit(draft);
        if (outcome is not Outcome<Recorded>.Done(var recorded))
        {
            return outcome.NotDoneAs<Changed>();
        }

        if (RubricContent.Check(draft).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var saved = await versions.KeepAsync(rubric!, draft, RubricContent.HashOf, cancellationToken);
        change.Record(saved.OwnerId!.Value, ("rubric", saved.Id.Value), recorded.Before, recorded.After);
        return new Changed(saved.Id, saved.Version, saved.Id != id);
    }
}
