using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Notices;

/// <summary>One of the unit's people opens a notice: it leaves the first pages of all of them. Who only reads leaves it to the others.</summary>
[Named("Đọc thông báo", Formerly = ["OpenNotice"])]
public sealed class MarkNoticeRead(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(Guid NoticeId);

    /// <param name="Href">Where the notice leads: a local address.</param>
    public sealed record Opened(string Href);

    public Task<Outcome<Opened>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => MarkAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Opened>> MarkAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var notice = await database.Notices.FirstOrDefaultAsync(n => n.Id == input.NoticeId, cancellationToken);
        if (notice is null || !IsFor(actor, notice))
        {
            return Denial.Absent;
        }

        if (notice is { SeenAt: null, PersonId: not null })
        {
            // One's own: no line in the history of a unit.
            notice.SeenAt = clock.GetUtcNow();
        }
        else if (notice.SeenAt is null && Works(actor, notice))
        {
            notice.SeenAt = clock.GetUtcNow();
            change.Record(notice.OrganisationId, ("notice", notice.Id), null, new { notice.Kind, notice.Text });
        }

        return new Opened(notice.Href);
    }

    private static bool IsFor(Actor actor, Notice notice) =>
        notice.PersonId is { } person ? person == actor.PersonId : actor.Organisations.Contains(notice.OrganisationId);

    private static bool Works(Actor actor, Notice notice) => actor.Memberships
        .Any(m => m.OrganisationId == notice.OrganisationId && m.Role is Role.Clerk or Role.Signer or Role.Secretariat);
}
