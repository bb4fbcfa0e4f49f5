using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Notices;

/// <summary>One of the unit's people opens a notice: it leaves the first pages of all of them. Who only reads leaves it to the others.</summary>
public sealed class MarkNoticeRead(DanchuDatabase database, RecordHistory history, TimeProvider clock)
{
    public sealed record Input(Guid NoticeId);

    /// <param name="Href">Where the notice leads: a local address.</param>
    public sealed record Opened(string Href);

    public async Task<Outcome<Opened>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var notice = await database.Notices.FirstOrDefaultAsync(n => n.Id == input.NoticeId, cancellationToken);
        if (notice is null || !actor.Organisations.Contains(notice.OrganisationId))
        {
            return Denial.Absent;
        }

        if (notice.SeenAt is null && Works(actor, notice))
        {
            notice.SeenAt = clock.GetUtcNow();
            await history.AppendAsync(
                actor, notice.OrganisationId, nameof(MarkNoticeRead), ("notice", notice.Id), null, new { notice.Kind, notice.Text }, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new Opened(notice.Href);
    }

    private static bool Works(Actor actor, Notice notice) => actor.Memberships
        .Any(m => m.OrganisationId == notice.OrganisationId && m.Role is Role.Clerk or Role.Signer or Role.Secretariat);
}
