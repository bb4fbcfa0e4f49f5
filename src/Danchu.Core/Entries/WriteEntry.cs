using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Writes an entry into a unit's book, or corrects one: what it said before stays in history.</summary>
[Named("Ghi sổ theo dõi")]
public sealed class WriteEntry(DanchuDatabase database, MakeChange makeChange, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="Id">The entry to be corrected; null for a new one.</param>
    /// <param name="Revision">Of the entry as it was read.</param>
    /// <param name="Typed">By column, as typed.</param>
    public sealed record Input(OrganisationId Unit, string Register, IReadOnlyDictionary<string, string> Typed, EntryId? Id = null, int Revision = 0);

    public async Task<Outcome<EntryId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var rights = await database.BookRightsAsync(actor, input.Unit, clock.Today(), cancellationToken);
        return rights.MayWrite
            ? await makeChange.ExecuteAsync(this, actor, change => WriteAsync(change, actor, input, cancellationToken), cancellationToken)
            : rights.Denied;
    }

    /// <summary>The same inside a change that was begun, without what hangs on entries being reckoned: the caller does that once for all.</summary>
    internal async Task<Outcome<Entry>> StepAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        await database.LockBookAsync(input.Unit, input.Register, cancellationToken);
        var entry = input.Id is { } id
            ? await database.Entries.FirstOrDefaultAsync(
                e => e.Id == id && e.OrganisationId == input.Unit && e.RegisterKey == input.Register, cancellationToken)
            : null;
        var versions = await BookVersions.LoadAsync(database, input.Unit, input.Register, clock.Today(), cancellationToken);
        if (versions is null || (input.Id is not null && entry is null))
        {
            return Denial.Absent;
        }

        if (entry is not null && Refuse(entry, input.Revision) is { } refusal)
        {
            return refusal;
        }

        var register = versions.For(input.Typed);
        if (entry is not null)
        {
            register = await database.WithOwnColumnsAsync(register, input.Unit, clock.Today(), entry.Fields.Keys, cancellationToken);
        }

        var village = await database.Organisations.Where(o => o.Id == input.Unit && o.Kind == OrganisationKind.Village).Select(o => o.Name)
            .FirstOrDefaultAsync(cancellationToken);
        var (fields, refusals) = ParseEntry.From(register, OwnVillage.Filled(register, input.Typed, village), clock.Today());
        refusals.AddRange(OwnVillage.RefuseOthers(register, fields, village));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var named = await NamedEntries.LoadAsync(database, input.Unit, register, fields, cancellationToken);
        if (named.Refuse(register, fields).ToList() is { Count: > 0 } unknown)
        {
            return unknown;
        }

        var keep = new KeepEntries(database, change, actor, input.Unit, clock.GetUtcNow());
        return entry is null
            ? await keep.NewAsync(register, fields, named.Titles, cancellationToken)
            : keep.Correct(register, entry, fields, named.Titles);
    }

    private async Task<Outcome<EntryId>> WriteAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var before = input.Id is { } id
            ? await database.Entries.Where(e => e.Id == id).Select(e => (DateOnly?)e.Date).FirstOrDefaultAsync(cancellationToken)
            : null;
        var outcome = await StepAsync(change, actor, input, cancellationToken);
        if (outcome is not Outcome<Entry>.Done(var entry))
        {
            return outcome.NotDoneAs<EntryId>();
        }

        await change.SaveAsync(cancellationToken);
        await changed(change, actor, input.Unit, before < entry.Date ? before.Value : entry.Date, cancellationToken);
        return entry.Id;
    }

    private static Refusal? Refuse(Entry entry, int revision) => entry switch
    {
        { IsStruck: true } => new Refusal("Mục này đã gạch bỏ nên không sửa được; hãy khôi phục trước."),
        _ when entry.Revision != revision => new Refusal(
            "Trong lúc bạn sửa, người khác đã sửa mục này. Nội dung đang lưu đứng ở dưới; hãy xem lại rồi lưu một lần nữa."),
        _ => null,
    };
}
