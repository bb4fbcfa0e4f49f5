using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Duties;

/// <summary>Reads what duties are judged from: of a commune with the books of its villages.</summary>
internal static class LoadDutyBooks
{
    /// <summary>The duties that units of this kind have on a day between the two, in the order of the catalogue.</summary>
    public static async Task<List<Duty>> DutiesOfAsync(
        this DanchuDatabase database, OrganisationKind kind, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        (await database.Duties.AsNoTracking().OrderBy(d => d.Ordinal).ToListAsync(cancellationToken))
            .FindAll(duty => duty.IsOf(kind, from, to));

    /// <param name="from">Entries from this day on; the earliest that may still be open.</param>
    public static async Task<DutyBooks> DutyBooksAsync(
        this DanchuDatabase database, OrganisationId unit, IReadOnlyCollection<Duty> duties, DateOnly from, DateOnly to, DateOnly today,
        CancellationToken cancellationToken)
    {
        var villages = await database.VillagesOfAsync(unit, today, cancellationToken);
        List<OrganisationId> units = [unit, .. villages.Select(village => village.Id)];
        var keys = duties.Select(duty => duty.Content.Register).Concat(duties.Select(FormsBook)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var entries = await Rows(database.Entries.Where(
            e => units.Contains(e.OrganisationId) && keys.Contains(e.RegisterKey) && e.StruckAt == null && e.Date >= from && e.Date <= to))
            .ToListAsync(cancellationToken);
        entries.AddRange(await database.RunningAsync(units, duties, from, cancellationToken));
        var kept = await database.Books.Where(b => units.Contains(b.OrganisationId) && keys.Contains(b.RegisterKey))
            .GroupBy(b => b.RegisterKey).Select(g => new { g.Key, From = g.Min(b => b.KeptFrom) }).ToListAsync(cancellationToken);
        return await database.WithNamedAsync(
            duties, entries, villages.AsBooks(), kept.ToDictionary(b => b.Key, b => b.From, StringComparer.Ordinal), cancellationToken);
    }

    // Older ones whose clock runs for years: a term of five years was begun long before it runs out.
    private static async Task<List<DutyEntry>> RunningAsync(
        this DanchuDatabase database, List<OrganisationId> units, IReadOnlyCollection<Duty> duties, DateOnly from, CancellationToken cancellationToken)
    {
        var (owners, running) = (units.ConvertAll(unit => unit.Value).ToArray(), new List<DutyEntry>());
        foreach (var clocks in duties.SelectMany(duty => duty.Content.Clocks.Where(clock => clock.Kind == ClockKind.Until || clock.Months > 12)
            .Select(clock => (Register: duty.Content.Register!, Clock: clock))).ToLookup(one => one.Register, one => one.Clock, StringComparer.Ordinal))
        {
            var ends = clocks.Where(clock => clock.Kind == ClockKind.Until).Select(clock => clock.From!).Distinct(StringComparer.Ordinal).ToArray();
            var since = from.AddMonths(-clocks.Max(clock => clock.Months));
            var first = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            running.AddRange(await Rows(database.Entries.FromSql($"""
                SELECT * FROM entries WHERE organisation_id = ANY ({owners}) AND register_key = {clocks.Key} AND struck_at IS NULL AND date < {from}
                    AND (date >= {since} OR EXISTS (SELECT FROM unnest({ends}) AS term WHERE fields ->> term >= {first}))
                """)).ToListAsync(cancellationToken));
        }

        return running;
    }

    /// <summary>The entries of other books that say in which forms this one was published, where a duty demands some.</summary>
    public static Task<List<DutyEntry>> FormsOfAsync(
        this DanchuDatabase database, IReadOnlyCollection<Duty> duties, Entry entry, CancellationToken cancellationToken)
    {
        var books = duties.Select(FormsBook).OfType<string>().ToArray();
        return books.Length == 0 ? Task.FromResult(new List<DutyEntry>()) : Rows(database.Entries.FromSql($"""
            SELECT * FROM entries WHERE named_entries(fields) @> ARRAY[{entry.Id.Value}::uuid] AND register_key = ANY ({books}) AND struck_at IS NULL
            """)).ToListAsync(cancellationToken);
    }

    // Null where the forms stand in the entry's own column.
    private static string? FormsBook(Duty duty) => duty.Content.FormsIn?.Split('.') is [var book, _] ? book : null;

    /// <summary>Of these entries alone.</summary>
    public static async Task<DutyBooks> WithNamedAsync(
        this DanchuDatabase database, IReadOnlyCollection<Duty> duties, List<DutyEntry> entries, IReadOnlyList<BookOf> villages,
        IReadOnlyDictionary<string, DateOnly> kept, CancellationToken cancellationToken)
    {
        var links = duties.SelectMany(LinksOf).ToHashSet(StringComparer.Ordinal);
        var named = entries.SelectMany(entry => links.Select(link => entry.Fields.GetValueOrDefault(link, "")))
            .Where(id => Guid.TryParse(id, out _)).Distinct(StringComparer.Ordinal).Select(id => new EntryId(Guid.Parse(id))).ToList();
        var others = named.Count == 0 ? []
            : await Rows(database.Entries.Where(e => named.Contains(e.Id) && e.StruckAt == null)).ToListAsync(cancellationToken);
        var keys = entries.Concat(others).Select(entry => entry.Register)
            .Concat(duties.Select(duty => duty.Content.Register).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        var registers = await database.Registers.AsNoTracking().Where(r => keys.Contains(r.Key)).ToListAsync(cancellationToken);
        return new DutyBooks(
            entries, registers.GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => r.ValidFrom)!, StringComparer.Ordinal),
            others.ToDictionary(entry => entry.Id.ToString(), StringComparer.Ordinal), kept, villages);
    }

    public static IQueryable<DutyEntry> Rows(IQueryable<Entry> entries) => entries.AsNoTracking().OrderBy(e => e.Date).ThenBy(e => e.Number)
        .Select(e => new DutyEntry(e.Id, e.OrganisationId, e.RegisterKey, e.Date, e.Title, e.Fields));

    // Columns whose entries a duty looks into: "noi-dung" of "noi-dung.muc".
    private static IEnumerable<string> LinksOf(Duty duty)
    {
        var content = duty.Content;
        var terms = content.Where.Concat(content.Clocks.SelectMany(c => c.Where)).Concat(content.Thresholds.SelectMany(t => t.Where.Concat(t.Claims)));
        return terms.SelectMany(term => new[] { term.Column, term.Other }).Append(content.By)
            .Concat(content.Clocks.SelectMany(clock => new[] { clock.From, clock.To }))
            .OfType<string>().Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')[0]);
    }
}
