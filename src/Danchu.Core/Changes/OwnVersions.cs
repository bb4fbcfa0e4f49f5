using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Changes;

/// <summary>Counts the rounds that ask for each of these versions of rubrics, outlines and forms; one that none asks for is left out.</summary>
public delegate Task<IReadOnlyDictionary<Guid, int>> RoundsAsking(IReadOnlyCollection<Guid> versions, CancellationToken cancellationToken);

/// <summary>
/// How what a unit wrote itself is changed: who acts and what they saw are checked, and the new content takes the place of the old, or, where a round
/// asks for this version, becomes the next version: a version in use never changes. The caller has locked its row, which also keeps a round from
/// choosing it in between.
/// </summary>
public sealed class OwnVersions(DanchuDatabase database, RoundsAsking roundsAsking)
{
    /// <summary>A copy to change, or why it may not be changed.</summary>
    /// <param name="version">As the actor may see it; null when they may not.</param>
    /// <param name="rowVersion">The row version that was seen: a stale form does not overwrite.</param>
    /// <param name="thing">"bảng tiêu chí".</param>
    internal async Task<Outcome<T>> OpenAsync<T>(T? version, Actor actor, uint rowVersion, string thing, CancellationToken cancellationToken)
        where T : class, IOwnVersion<T>
    {
        if (version is null)
        {
            return Denial.Absent;
        }

        if (version.OwnerId is not { } owner || (!actor.IsSystem && !actor.Has(Role.Secretariat, owner)))
        {
            return Denial.Forbidden;
        }

        var newest = await database.Set<T>().Where(v => v.Key == version.Key).MaxAsync(v => v.Version, cancellationToken);
        if (newest > version.Version)
        {
            return new Refusal($"{Opening(thing)} này đã có phiên bản {newest}; hãy mở phiên bản đó để sửa.");
        }

        return version.RowVersion == rowVersion
            ? version.CopyAs(version.Key, version.Version, owner)
            : new Refusal($"Người khác vừa sửa {thing} này. Nội dung bạn nhập vẫn còn trên trang, bên cạnh là nội dung đang lưu; hãy đối chiếu rồi lưu lại.");
    }

    /// <returns>The version that says it now: the same, or, where that is in use, the next.</returns>
    internal async Task<T> KeepAsync<T>(T version, T draft, Func<T, string> hashOf, CancellationToken cancellationToken)
        where T : class, IOwnVersion<T>
    {
        if ((await roundsAsking([version.VersionId], cancellationToken)).Count == 0)
        {
            draft.ContentHash = hashOf(draft);
            version.TakeOver(draft);
            return version;
        }

        var next = draft.CopyAs(version.Key, version.Version + 1, version.OwnerId);
        next.ContentHash = hashOf(next);
        database.Add(next);
        return next;
    }

    private static string Opening(string thing) => char.ToUpperInvariant(thing[0]) + thing[1..];
}
