using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Notices;

/// <summary>
/// All notices of the units one works in leave their first pages, up to the newest one that was shown: what came since stays. Who only reads marks none.
/// </summary>
[Named("Đọc tất cả thông báo")]
public sealed class MarkNoticesRead(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="UpTo">When the newest notice on the page was written.</param>
    public sealed record Input(DateTimeOffset UpTo);

    /// <returns>How many.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => MarkAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<int>> MarkAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var units = actor.Memberships.Where(m => m.Role is Role.Clerk or Role.Signer or Role.Secretariat).Select(m => m.OrganisationId).Distinct().ToList();
        var notices = await database.Notices
            .Where(n => n.SeenAt == null && n.At <= input.UpTo
                && (n.PersonId == actor.PersonId || (n.PersonId == null && units.Contains(n.OrganisationId))))
            .ToListAsync(cancellationToken);
        foreach (var notice in notices)
        {
            notice.SeenAt = clock.GetUtcNow();
        }

        // One's own leave no line in the history of a unit.
        foreach (var notice in notices.Where(n => n.PersonId is null))
        {
            change.Record(notice.OrganisationId, ("notice", notice.Id), null, new { notice.Kind, notice.Text });
        }

        return notices.Count;
    }
}
