using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>A month of a unit's books, day by day: what was done, and what is due while it is open.</summary>
public sealed class ShowBookCalendar(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    /// <summary>No more entries of a month are shown; a book holds them all.</summary>
    public const int Most = 300;

    /// <param name="Key">Of one register; null or empty: of all books.</param>
    public sealed record Filter(OrganisationId? Unit = null, int? Year = null, int? Month = null, string? Key = null);

    /// <param name="Month">Its first day.</param>
    /// <param name="Days">Every day of it.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, DateOnly Month, IReadOnlyList<Day> Days, IReadOnlyList<Choice> Books, IReadOnlyList<BookOf> Units,
        DateOnly Today, bool IsWhole);

    public sealed record Day(DateOnly On, IReadOnlyList<Row> Rows);

    /// <param name="IsDue">It stands on the day by which it has to be done, not on its own.</param>
    public sealed record Row(EntryId Id, string Title, string Key, bool IsDue);

    public sealed record Choice(string Key, string Name);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenBooksAsync(permissions, actor, filter.Unit, today, cancellationToken) is not { } opened)
        {
            return Denial.Absent;
        }

        var first = filter is { Year: > 1990 and < 2200 and var year, Month: >= 1 and <= 12 and var month }
            ? new DateOnly(year, month, 1)
            : new DateOnly(today.Year, today.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var rows = await RowsAsync(opened.Id, filter.Key, first, last, cancellationToken);
        var registers = await database.RegistersOfAsync(opened.Id, today, cancellationToken);
        return new View(
            opened.Id, opened.Name, first,
            [.. Enumerable.Range(0, last.Day).Select(first.AddDays).Select(day => new Day(day, [.. rows[day]]))],
            [.. registers.Select(r => new Choice(r.Key, r.Name))],
            await database.OwnUnitsAsync(actor, today, cancellationToken), today, rows.Sum(day => day.Count()) < Most);
    }

    private async Task<ILookup<DateOnly, Row>> RowsAsync(
        OrganisationId unit, string? key, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var entries = database.Entries.Where(e => e.OrganisationId == unit && e.StruckAt == null && (string.IsNullOrEmpty(key) || e.RegisterKey == key));
        var done = await entries.Where(e => e.Date >= first && e.Date <= last)
            .OrderBy(e => e.Date).ThenBy(e => e.RegisterKey).ThenBy(e => e.Number).Take(Most)
            .Select(e => new { On = e.Date, e.Id, e.Title, e.RegisterKey }).ToListAsync(cancellationToken);
        var due = await entries.Where(e => e.ClosedOn == null && e.OpenedOn != null && e.DueOn >= first && e.DueOn <= last)
            .OrderBy(e => e.DueOn).ThenBy(e => e.RegisterKey).ThenBy(e => e.Number).Take(Most - done.Count)
            .Select(e => new { On = e.DueOn!.Value, e.Id, e.Title, e.RegisterKey }).ToListAsync(cancellationToken);
        return due.Select(e => (e.On, Row: new Row(e.Id, e.Title, e.RegisterKey, IsDue: true)))
            .Concat(done.Select(e => (e.On, Row: new Row(e.Id, e.Title, e.RegisterKey, IsDue: false))))
            .ToLookup(one => one.On, one => one.Row);
    }
}
