using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>Takes a wrong file from an entry. It stays in the unit with the reason, and superiors are no longer given it.</summary>
[Named("Rút tệp của mục ghi sổ")]
public sealed class WithdrawEntryFile(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(EntryId Id, Guid FileId, string? FileReason);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.LockEntryAsync(actor, input.Id, clock.Today(), cancellationToken)
            .ThenAsync(entry => WithdrawAsync(change, actor, entry, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> WithdrawAsync(Change change, Actor actor, Entry entry, Input input, CancellationToken cancellationToken)
    {
        if (await database.EntryFiles.FirstOrDefaultAsync(f => f.Id == input.FileId && f.EntryId == entry.Id, cancellationToken) is not { } file)
        {
            return Denial.Absent;
        }

        var refusals = new List<Refusal>();
        var reason = EnteredText.Line(refusals, input.FileReason, "Lý do", EntryFile.ReasonLimit, nameof(Input.FileReason));
        if (reason.Length == 0)
        {
            refusals.Add(new Refusal("Hãy ghi lý do, để người xem sau biết vì sao tệp không còn.", nameof(Input.FileReason)));
        }

        if (file.WithdrawnAt is not null)
        {
            refusals.Add(new Refusal("Tệp này đã được rút trước đó; hãy tải lại trang."));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        (file.WithdrawnAt, file.WithdrawnBy, file.WithdrawnReason) = (clock.GetUtcNow(), actor.PersonId, reason);
        change.Record(
            entry.OrganisationId, ("entry", entry.Id.Value),
            new { Name = file.OpenAbove ? file.Name : AttachEntryFiles.OwnFile, Hash = file.FileHash }, new { Reason = reason });
        return default(Done);
    }
}
