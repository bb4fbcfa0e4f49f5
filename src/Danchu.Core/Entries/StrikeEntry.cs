using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Gạch bỏ: an entry counts no more and stays to be read, with the reason; or it is brought back.</summary>
[Named("Gạch bỏ hoặc khôi phục mục ghi sổ")]
public sealed class StrikeEntry(DanchuDatabase database, MakeChange makeChange, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="Reason">Why it is struck out; null: it is brought back.</param>
    public sealed record Input(EntryId Id, int Revision, string? Reason);

    public async Task<Outcome<EntryId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await database.Entries.AsNoTracking().Where(e => e.Id == input.Id).Select(e => new { e.OrganisationId, e.RegisterKey })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, found.OrganisationId, clock.Today(), cancellationToken);
        return rights.MayWrite
            ? await makeChange.ExecuteAsync(
                this, actor, change => StrikeAsync(change, actor, input, found.OrganisationId, found.RegisterKey, cancellationToken), cancellationToken)
            : rights.Denied;
    }

    private async Task<Outcome<EntryId>> StrikeAsync(
        Change change, Actor actor, Input input, OrganisationId unit, string register, CancellationToken cancellationToken)
    {
        await database.LockBookAsync(unit, register, cancellationToken);
        var entry = await database.Entries.FirstAsync(e => e.Id == input.Id, cancellationToken);
        var refusals = new List<Refusal>();
        var reason = EnteredText.Line(refusals, input.Reason, "Lý do", Entry.ReasonLimit, nameof(Input.Reason));
        if (input.Reason is not null && reason.Length == 0)
        {
            refusals.Add(new Refusal("Ghi lý do gạch bỏ; mục vẫn đọc được cùng lý do ấy.", nameof(Input.Reason)));
        }

        if (entry.Revision != input.Revision)
        {
            refusals.Add(new Refusal("Trong lúc bạn xem, người khác đã sửa mục này. Hãy xem lại."));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = new { entry.Title, Struck = entry.StruckReason };
        (entry.StruckAt, entry.StruckReason) = (input.Reason is null ? null : clock.GetUtcNow(), reason);
        (entry.ChangedBy, entry.ChangedAt, entry.Revision) = (actor.PersonId, clock.GetUtcNow(), entry.Revision + 1);
        change.Record(unit, ("entry", entry.Id.Value), before, new { entry.Title, Struck = entry.StruckReason });
        await change.SaveAsync(cancellationToken);
        await changed(change, actor, unit, entry.Date, cancellationToken);
        return entry.Id;
    }
}
