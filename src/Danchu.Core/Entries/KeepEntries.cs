using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries;

/// <summary>Puts entries into a unit's locked book, one or thousands: new ones under the numbers that follow, and history of each.</summary>
internal sealed class KeepEntries(DanchuDatabase database, Change change, Actor actor, OrganisationId unit, DateTimeOffset now)
{
    private readonly Dictionary<int, int> next = [];

    public async Task<Entry> NewAsync(
        Register register, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles, CancellationToken cancellationToken)
    {
        var year = ShowField.Day(fields[register.Content.Date])!.Value.Year;
        if (!next.ContainsKey(year))
        {
            next[year] = await database.NextNumberAsync(unit, register.Key, year, cancellationToken);
            await BeginAsync(register.Key, new DateOnly(year, 1, 1), cancellationToken);
        }

        var entry = new Entry
        {
            OrganisationId = unit, RegisterId = register.Id, RegisterKey = register.Key, Year = year, Number = next[year]++, WrittenBy = actor.PersonId,
            WrittenAt = now,
        };
        database.Entries.Add(entry);
        return Filled(register, entry, null, fields, titles);
    }

    /// <summary>What it said before stays in history.</summary>
    public Entry Correct(Register register, Entry entry, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles)
    {
        var before = RecordedEntry.Of(register, entry);
        entry.Revision++;
        return Filled(register, entry, before, fields, titles);
    }

    private Entry Filled(Register register, Entry entry, object? before, Dictionary<string, string> fields, IReadOnlyDictionary<Guid, string> titles)
    {
        FillEntry.With(entry, register, fields, titles);
        (entry.ChangedBy, entry.ChangedAt) = (actor.PersonId, now);
        change.As<WriteEntry>().Record(unit, ("entry", entry.Id.Value), before, RecordedEntry.Of(register, entry));
        return entry;
    }

    // A book is kept from the year of its first entry.
    private async Task BeginAsync(string key, DateOnly begun, CancellationToken cancellationToken)
    {
        if (await database.Books.FindAsync([unit, key], cancellationToken) is not { } book)
        {
            database.Books.Add(new Book { OrganisationId = unit, RegisterKey = key, KeptFrom = begun });
        }
        else if (book.KeptFrom > begun)
        {
            book.KeptFrom = begun;
        }
    }
}
