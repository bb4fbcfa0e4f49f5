using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>What a page needs to write or correct an entry: columns, what stands in them, what may be chosen, what was written before.</summary>
public sealed class ShowEntryForm(DanchuDatabase database, TimeProvider clock)
{
    private const int MostChoices = 200;
    private const int MostSuggested = 60;

    /// <param name="Id">Null for a new one.</param>
    /// <param name="Values">What stands in the fields.</param>
    /// <param name="Entries">Entries that a column may name, by the column.</param>
    /// <param name="Suggested">What was written in a column before, by the column.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, Register Register, EntryId? Id, int Revision, IReadOnlyDictionary<string, string> Values,
        IReadOnlyDictionary<string, List<ShowEntry.Link>> Entries, IReadOnlyDictionary<string, List<string>> Suggested)
    {
        /// <summary>The villages in whose books the same may be written.</summary>
        public IReadOnlyList<BookOf> Books { get; init; } = [];
    }

    /// <param name="of">The unit; null: the actor's own.</param>
    /// <param name="like">A new entry begins with what this one says, but for its date.</param>
    /// <param name="under">An entry that the new one belongs to: the column that names entries of its register begins with it.</param>
    public async Task<Outcome<View>> ReadAsync(
        Actor actor, OrganisationId? of, string key, EntryId? like = null, EntryId? under = null, CancellationToken cancellationToken = default)
    {
        if ((of ?? await database.OwnBooksAsync(actor, clock.Today(), cancellationToken)) is not { } unit)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit, clock.Today(), cancellationToken);
        if (!rights.MayWrite)
        {
            return rights.Denied;
        }

        var register = await database.RegisterOfAsync(unit, key, clock.Today(), cancellationToken);
        if (register is null)
        {
            return Denial.Absent;
        }

        var template = like is { } id ? await OneAsync(id, unit, key, cancellationToken) : null;
        var values = register.Columns.ToDictionary(c => c.Key, c => template is null ? "" : ShowField.InField(c, template[c.Key]), StringComparer.Ordinal);
        values[register.Content.Date] = clock.Today().Short();
        if (under is { } parent && await database.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == parent && e.OrganisationId == unit, cancellationToken)
            is { } above && register.Columns.FirstOrDefault(c => string.Equals(c.Register, above.RegisterKey, StringComparison.Ordinal)) is { } column)
        {
            values[column.Key] = above.Id.ToString();
        }

        return await ViewAsync(unit, register, null, 0, values, cancellationToken);
    }

    /// <summary>An entry to be corrected.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, EntryId id, CancellationToken cancellationToken = default)
    {
        var entry = await database.Entries.AsNoTracking().Include(e => e.Register).FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (entry is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, entry.OrganisationId, clock.Today(), cancellationToken);
        if (!rights.MayWrite)
        {
            return rights.Denied;
        }

        var register = await database.WithOwnColumnsAsync(entry.Register!, entry.OrganisationId, clock.Today(), entry.Fields.Keys, cancellationToken);
        var values = register.Columns.ToDictionary(c => c.Key, c => ShowField.InField(c, entry[c.Key]), StringComparer.Ordinal);
        return await ViewAsync(entry.OrganisationId, register, entry.Id, entry.Revision, values, cancellationToken);
    }

    private Task<Entry?> OneAsync(EntryId id, OrganisationId unit, string key, CancellationToken cancellationToken) =>
        database.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.OrganisationId == unit && e.RegisterKey == key, cancellationToken);

    private async Task<Outcome<View>> ViewAsync(
        OrganisationId unit, Register register, EntryId? id, int revision, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        var named = new Dictionary<string, List<ShowEntry.Link>>(StringComparer.Ordinal);
        foreach (var column in register.Columns.Where(c => c.Kind == ColumnKind.Entry))
        {
            named[column.Key] = await database.Entries
                .Where(e => e.RegisterKey == column.Register && e.StruckAt == null && e.Id != id)
                .Where(e => e.OrganisationId == unit || database.VillagePlaces.Any(p => p.CommuneId == unit && p.VillageId == e.OrganisationId))
                .OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).Take(MostChoices)
                .Select(e => new ShowEntry.Link(e.Id, e.Title)).ToListAsync(cancellationToken);
        }

        var before = await database.Entries.AsNoTracking().Where(e => e.OrganisationId == unit && e.RegisterKey == register.Key && e.StruckAt == null)
            .OrderByDescending(e => e.Date).Take(MostChoices).Select(e => e.Fields).ToListAsync(cancellationToken);
        var suggested = register.Columns.Where(IsRepeated).ToDictionary(
            c => c.Key,
            c => before.SelectMany(fields => fields.GetValueOrDefault(c.Key, "").Split('\n')).Where(text => text.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSuggested).ToList(),
            StringComparer.Ordinal);
        var of = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == unit, cancellationToken);
        var villages = await database.VillagesOfAsync(unit, clock.Today(), cancellationToken);
        var names = of.Kind == OrganisationKind.Village ? [of.Name] : villages.ConvertAll(village => village.Name);
        foreach (var column in register.Columns.Where(c => c.Kind == ColumnKind.Village && names.Count > 0))
        {
            suggested[column.Key] = [.. names.Union(suggested[column.Key], StringComparer.OrdinalIgnoreCase)];
        }

        var filled = OwnVillage.Filled(register, values, of.Kind == OrganisationKind.Village ? of.Name : null);
        return new View(unit, of.Name, register, id, revision, filled, named, suggested)
        {
            Books = register.IsKeptBy(OrganisationKind.Village) ? villages.AsBooks() : [],
        };
    }

    private static bool IsRepeated(RegisterColumn column) =>
        column.Kind is ColumnKind.Organisation or ColumnKind.Village or ColumnKind.Person or ColumnKind.Document
        || column is { Kind: ColumnKind.Text, Private: false };
}
