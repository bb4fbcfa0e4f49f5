using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Entries of one book, the newest first, by words, month and state; or those that a figure was counted from.</summary>
public sealed class ListEntries(DanchuDatabase database, Permissions permissions, CountEntries countEntries, TimeProvider clock)
{
    public enum State
    {
        All,

        /// <summary>Open today.</summary>
        Open,

        /// <summary>Open and past its date.</summary>
        Late,

        /// <summary>Struck out.</summary>
        Struck,
    }

    /// <param name="Year">Null: of all years.</param>
    /// <param name="Month">1 to 12, of that year.</param>
    public sealed record Filter(int? Year = null, string? Search = null, int? Month = null, State State = State.All, int Page = 1)
    {
        /// <summary>Only the book of this village of the unit.</summary>
        public OrganisationId? Village { get; init; }

        /// <summary>Only what this indicator was counted from, between the two days.</summary>
        public string? Indicator { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }
    }

    /// <param name="Months">How many entries each month of the year has, from January.</param>
    /// <param name="Figure">What was counted, where an indicator was asked.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, Register Register, Paged<Row> List, IReadOnlyList<RegisterColumn> Shown, IReadOnlyList<int> Months,
        CountEntries.Counted? Figure, bool IsInside, bool MayWrite)
    {
        /// <summary>Villages of the unit that keep this book too: their entries stand among its own.</summary>
        public IReadOnlyList<BookOf> Villages { get; init; } = [];
    }

    /// <param name="Cells">Of the columns shown, in their order.</param>
    public sealed record Row(
        EntryId Id, string Cited, DateOnly Date, string Title, IReadOnlyList<string> Cells, bool IsStruck, bool IsOpen, bool IsLate, DateOnly? DueOn)
    {
        /// <summary>The village in whose book it stands; empty: the unit's own.</summary>
        public string Village { get; init; } = "";
    }

    /// <param name="of">The unit; null: the actor's own.</param>
    public async Task<Outcome<View>> ReadAsync(
        Actor actor, OrganisationId? of, string key, Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if ((of ?? await database.OwnBooksAsync(actor, today, cancellationToken)) is not { } unit)
        {
            return Denial.Absent;
        }

        var (inside, mayWrite) = await database.BookRightsAsync(actor, unit, today, cancellationToken);
        if (!inside && !await permissions.MaySeeAsync(actor, unit, cancellationToken))
        {
            return Denial.Absent;
        }

        var register = await database.RegisterOfAsync(unit, key, today, cancellationToken);
        var name = await database.Organisations.Where(o => o.Id == unit).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        if (register is null || name is null)
        {
            return Denial.Absent;
        }

        var figure = await FigureAsync(unit, filter, cancellationToken);
        var villages = register.IsKeptBy(OrganisationKind.Village)
            ? (await database.VillagesOfAsync(unit, today, cancellationToken)).AsBooks()
            : [];
        var units = villages.Where(village => filter.Village is null || village.Id == filter.Village).Select(village => village.Id).ToList();
        if (filter.Village is null)
        {
            units.Add(unit);
        }

        var found = await FoundAsync(unit, units, key, filter, figure, inside, today, cancellationToken);
        var shown = register.Columns.Where(c => c.First && (inside || !c.Private) && !string.Equals(c.Key, register.Content.Date, StringComparison.Ordinal))
            .Take(5).ToList();
        return new View(
            unit, name, register, await PageAsync(unit, found, shown, filter.Page, today, cancellationToken), shown,
            await MonthsAsync(units, key, filter.Year ?? today.Year, cancellationToken), figure, inside, mayWrite)
        {
            Villages = villages,
        };
    }

    private async Task<CountEntries.Counted?> FigureAsync(OrganisationId unit, Filter filter, CancellationToken cancellationToken) =>
        filter is { Indicator: { } indicator, From: { } from, To: { } to }
            ? (await countEntries.ReadAsync(unit, from, to, cancellationToken)).GetValueOrDefault(indicator)
            : null;

    private async Task<IQueryable<Entry>> FoundAsync(
        OrganisationId unit, List<OrganisationId> units, string key, Filter filter, CountEntries.Counted? figure, bool inside, DateOnly today,
        CancellationToken cancellationToken)
    {
        var entries = database.Entries.AsNoTracking().Where(e => e.RegisterKey == key);
        if (figure is not null)
        {
            // A village that is another commune's today was counted here all the same.
            var ids = await countEntries.BehindAsync(unit, figure, filter.From!.Value, filter.To!.Value, cancellationToken);
            entries = entries.Where(e => ids.Contains(e.Id));
        }
        else
        {
            entries = entries.Where(e => units.Contains(e.OrganisationId));
        }

        entries = filter.State switch
        {
            State.Open => entries.Where(e => e.StruckAt == null && e.OpenedOn != null && e.ClosedOn == null),
            State.Late => entries.Where(e => e.StruckAt == null && e.OpenedOn != null && e.ClosedOn == null && e.DueOn < today),
            State.Struck when inside => entries.Where(e => e.StruckAt != null),
            _ => inside ? entries : entries.Where(e => e.StruckAt == null),
        };
        if (filter.Year is { } year)
        {
            entries = entries.Where(e => e.Date.Year == year && (filter.Month == null || e.Date.Month == filter.Month));
        }

        foreach (var word in SearchPattern.Words(filter.Search))
        {
            entries = entries.Where(e => EF.Functions.Like(e.Words, word, SearchPattern.Escape));
        }

        return entries;
    }

    private async Task<Paged<Row>> PageAsync(
        OrganisationId unit, IQueryable<Entry> found, List<RegisterColumn> shown, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var entries = await found.OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).Skip(Paged<Row>.Skip(page)).Take(Paged<Row>.Size)
            .ToListAsync(cancellationToken);
        var titles = await database.TitlesAsync(entries.SelectMany(e => EntryTitles.NamedBy(shown, e)), cancellationToken);
        var others = entries.Select(e => e.OrganisationId).Where(id => id != unit).Distinct().ToList();
        var names = await database.Organisations.Where(o => others.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new Paged<Row>(
            [
                .. entries.Select(e => new Row(
                    e.Id, e.Cited, e.Date, e.Title, [.. shown.Select(c => ShowField.Of(c, e[c.Key], id => titles.GetValueOrDefault(id, "")))], e.IsStruck,
                    !e.IsStruck && e.OpenedOn is not null && e.ClosedOn is null, e.IsLate(today), e.DueOn)
                {
                    Village = names.GetValueOrDefault(e.OrganisationId, ""),
                }),
            ],
            await found.CountAsync(cancellationToken), Math.Max(1, page));
    }

    private async Task<int[]> MonthsAsync(List<OrganisationId> units, string key, int year, CancellationToken cancellationToken)
    {
        var months = new int[12];
        foreach (var one in await database.Entries
            .Where(e => units.Contains(e.OrganisationId) && e.RegisterKey == key && e.StruckAt == null && e.Date.Year == year)
            .GroupBy(e => e.Date.Month).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
        {
            months[one.Key - 1] = one.Count;
        }

        return months;
    }
}
