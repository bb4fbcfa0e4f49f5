using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
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

        /// <summary>Only what names this entry.</summary>
        public EntryId? Of { get; init; }

        /// <summary>Only what this indicator was counted from, between the two days.</summary>
        public string? Indicator { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        /// <summary>The last day of a period whose figure's entries alone are asked.</summary>
        internal DateOnly? CountedUntil => Indicator is not null && From is not null ? To : null;

        /// <summary>Only what this column of a statistic was counted from, between the two days.</summary>
        public string? Statistic { get; init; }

        public string? Column { get; init; }
    }

    /// <param name="Months">How many entries each month of the year has, from January.</param>
    /// <param name="Figure">What was counted, where an indicator was asked.</param>
    /// <param name="Heading">The column of a statistic, where one was asked.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, Register Register, Paged<Row> List, IReadOnlyList<RegisterColumn> Shown, IReadOnlyList<int> Months,
        CountEntries.Counted? Figure, string Heading, bool IsInside, bool MayWrite)
    {
        /// <summary>Villages of the unit that keep this book too: their entries stand among its own.</summary>
        public IReadOnlyList<BookOf> Villages { get; init; } = [];

        /// <summary>The entry that all of these name, where one was asked that this reader may open.</summary>
        public ShowEntry.Link? Of { get; init; }

        /// <summary>Name of the indicator that was counted.</summary>
        public string FigureName { get; init; } = "";
    }

    /// <param name="Cells">Of the columns shown, in their order.</param>
    public sealed record Row(
        EntryId Id, string Cited, DateOnly Date, string Title, IReadOnlyList<string> Cells, bool IsStruck, bool IsOpen, bool IsLate, DateOnly? DueOn)
    {
        /// <summary>The village or body in whose book it stands; empty: the unit's own.</summary>
        public string Village { get; init; } = "";
    }

    /// <param name="unit">Whose book; null: the actor's own.</param>
    public async Task<Outcome<View>> ReadAsync(
        Actor actor, OrganisationId? unit, string key, Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenBookAsync(permissions, actor, unit, key, today, cancellationToken, filter.CountedUntil);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<View>();
        }

        var villages = book.Register.IsKeptBy(OrganisationKind.Village)
            ? (await database.VillagesOfAsync(book.Unit, today, cancellationToken)).AsBooks()
            : [];
        var units = villages.Where(village => filter.Village is null || village.Id == filter.Village).Select(village => village.Id).ToList();
        if (filter.Village is null)
        {
            units.Add(book.Unit);
        }

        var found = await database.FindEntriesAsync(countEntries, permissions, actor, book, filter, today, cancellationToken, units);
        var shown = book.Register.Columns
            .Where(c => c.First && (book.IsInside || !c.Private) && !string.Equals(c.Key, book.Register.Content.Date, StringComparison.Ordinal))
            .Take(5).ToList();
        return new View(
            book.Unit, book.UnitName, book.Register, await PageAsync(book.Unit, found, shown, filter.Page, today, cancellationToken), shown,
            await MonthsAsync(units, key, filter.Year ?? today.Year, cancellationToken), found.Figure, found.Heading, book.IsInside,
            book.Rights.MayWrite)
        {
            Villages = villages,
            FigureName = await NameAsync(found.Figure, cancellationToken),
            Of = filter.Of is { } of && await database.OpenEntryAsync(permissions, actor, of, today, cancellationToken) is Outcome<OpenedEntry>.Done(var named)
                ? new ShowEntry.Link(of, named.Entry.Title) : null,
        };
    }

    /// <summary>An entry as it is kept, for another program: <see cref="Entry.Fields"/> that the reader may read.</summary>
    public sealed record Kept(
        EntryId Id, OrganisationId Unit, string Register, string Cited, DateOnly Date, string Title, int Revision, bool IsStruck,
        IReadOnlyDictionary<string, string> Fields);

    /// <summary>Entries of a unit's own book onward from one, as they are kept, in the order in which they were written.</summary>
    public async Task<Outcome<KeysetPage<Kept>>> ReadAsync(
        Actor actor, OrganisationId unit, string key, Filter filter, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenBookAsync(permissions, actor, unit, key, today, cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<KeysetPage<Kept>>();
        }

        var found = await database.FindEntriesAsync(countEntries, permissions, actor, book, filter, today, cancellationToken);
        var after = EntryId.Of(ask.After ?? Guid.Empty);
        var entries = await found.Entries.Where(e => Keyset.Compare(e.Id, after) > 0).OrderBy(e => e.Id)
            .TakeAsync(ask, e => e.Id.Value, cancellationToken);
        return entries.Select(e => new Kept(
            e.Id, e.OrganisationId, e.RegisterKey, e.Cited, e.Date, e.Title, e.Revision, e.IsStruck,
            book.Columns.Where(c => e[c.Key].Length > 0).ToDictionary(c => c.Key, c => found.Read(e, c), StringComparer.Ordinal)));
    }

    private async Task<string> NameAsync(CountEntries.Counted? figure, CancellationToken cancellationToken) => figure is null ? ""
        : await database.Indicators.Where(i => i.Key == figure.Count.Indicator).Select(i => i.Name).FirstOrDefaultAsync(cancellationToken)
            ?? figure.Count.Indicator;

    private async Task<Paged<Row>> PageAsync(
        OrganisationId unit, FoundEntries found, List<RegisterColumn> shown, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var entries = await found.Entries.OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).Skip(Paged<Row>.Skip(page)).Take(Paged<Row>.Size)
            .ToListAsync(cancellationToken);
        var titles = await database.TitlesAsync(entries.SelectMany(e => EntryTitles.NamedBy(shown, e)), cancellationToken);
        var others = entries.Select(e => e.OrganisationId).Where(id => id != unit).Distinct().ToList();
        var names = others.Count == 0 ? []
            : await database.Organisations.Where(o => others.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new Paged<Row>(
            [
                .. entries.Select(e => new Row(
                    e.Id, e.Cited, e.Date, e.Title, [.. shown.Select(c => ShowField.Of(c, found.Read(e, c), id => titles.GetValueOrDefault(id, "")))],
                    e.IsStruck, !e.IsStruck && e.OpenedOn is not null && e.ClosedOn is null, e.IsLate(today), e.DueOn)
                {
                    Village = names.GetValueOrDefault(e.OrganisationId, ""),
                }),
            ],
            await found.Entries.CountAsync(cancellationToken), Math.Max(1, page));
    }

    private async Task<int[]> MonthsAsync(List<OrganisationId> units, string key, int year, CancellationToken cancellationToken)
    {
        var months = new int[12];
        foreach (var one in await database.Entries.OfYear(year)
            .Where(e => units.Contains(e.OrganisationId) && e.RegisterKey == key && e.StruckAt == null)
            .GroupBy(e => e.Date.Month).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
        {
            months[one.Key - 1] = one.Count;
        }

        return months;
    }
}
