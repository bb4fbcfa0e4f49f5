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
        var register = await RegisterAsync(input, entry, cancellationToken);
        if (register is null || (input.Id is not null && entry is null))
        {
            return Denial.Absent;
        }

        if (entry is not null && Refuse(entry, input.Revision) is { } refusal)
        {
            return refusal;
        }

        var village = await database.Organisations.Where(o => o.Id == input.Unit && o.Kind == OrganisationKind.Village).Select(o => o.Name)
            .FirstOrDefaultAsync(cancellationToken);
        var (fields, refusals) = ParseEntry.From(register, OwnVillage.Filled(register, input.Typed, village), clock.Today());
        refusals.AddRange(OwnVillage.RefuseOthers(register, fields, village));
        var (titles, unknown) = refusals.Count == 0 ? await FillEntry.NamedAsync(database, input.Unit, register, fields, cancellationToken) : ([], []);
        refusals.AddRange(unknown);
        return refusals.Count > 0 ? refusals : await KeepAsync(change, actor, register, entry, input, fields, titles, cancellationToken);
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

    // The version that holds on the entry's date: a prescribed book changes with its instrument.
    private async Task<Register?> RegisterAsync(Input input, Entry? entry, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var versions = await database.Registers.AsNoTracking().Where(r => r.Key == input.Register && r.ValidFrom <= today)
            .OrderByDescending(r => r.ValidFrom).ToListAsync(cancellationToken);
        if (versions.Count == 0 || await database.RegisterOfAsync(input.Unit, input.Register, today, cancellationToken) is null)
        {
            return null;
        }

        var (typed, _) = ParseField.From(versions[0].Find(versions[0].Content.Date)!, input.Typed.GetValueOrDefault(versions[0].Content.Date, ""));
        var register = ShowField.Day(typed) is { } day ? versions.Find(r => r.HoldsOn(day)) ?? versions[0] : versions[0];
        return await database.WithOwnColumnsAsync(register, input.Unit, today, entry?.Fields.Keys, cancellationToken);
    }

    private static Refusal? Refuse(Entry entry, int revision) => entry switch
    {
        { IsStruck: true } => new Refusal("Mục này đã gạch bỏ nên không sửa được; hãy khôi phục trước."),
        _ when entry.Revision != revision => new Refusal(
            "Trong lúc bạn sửa, người khác đã sửa mục này. Nội dung đang lưu đứng ở dưới; hãy xem lại rồi lưu một lần nữa."),
        _ => null,
    };

    private async Task<Entry> KeepAsync(
        Change change, Actor actor, Register register, Entry? entry, Input input, Dictionary<string, string> fields, Dictionary<Guid, string> titles,
        CancellationToken cancellationToken)
    {
        var before = entry is null ? null : RecordedEntry.Of(register, entry);
        entry = entry is null ? await NewAsync(actor, register, input.Unit, fields, cancellationToken) : Corrected(entry);
        FillEntry.With(entry, register, fields, titles);
        (entry.ChangedBy, entry.ChangedAt) = (actor.PersonId, clock.GetUtcNow());
        change.As<WriteEntry>().Record(input.Unit, ("entry", entry.Id.Value), before, RecordedEntry.Of(register, entry));
        return entry;
    }

    private static Entry Corrected(Entry entry)
    {
        entry.Revision++;
        return entry;
    }

    private async Task<Entry> NewAsync(
        Actor actor, Register register, OrganisationId unit, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var year = ShowField.Day(fields[register.Content.Date])!.Value.Year;
        var (begun, now) = (new DateOnly(year, 1, 1), clock.GetUtcNow());
        if (await database.Books.FindAsync([unit, register.Key], cancellationToken) is not { } book)
        {
            database.Books.Add(new Book { OrganisationId = unit, RegisterKey = register.Key, KeptFrom = begun });
        }
        else if (book.KeptFrom > begun)
        {
            book.KeptFrom = begun;
        }

        var entry = new Entry
        {
            OrganisationId = unit,
            RegisterId = register.Id,
            RegisterKey = register.Key,
            Year = year,
            Number = await database.NextNumberAsync(unit, register.Key, year, cancellationToken),
            WrittenBy = actor.PersonId,
            WrittenAt = now,
        };
        database.Entries.Add(entry);
        return entry;
    }
}
