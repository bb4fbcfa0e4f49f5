using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries.Statistics;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>What a filter found in a book.</summary>
/// <param name="Figure">What the entries were counted for, and the heading of a statistic's column, where that was asked.</param>
/// <param name="Bodies">Those the unit reports for, whose entries stand among its own: what is personal in them stops there.</param>
internal sealed record FoundEntries(IQueryable<Entry> Entries, CountEntries.Counted? Figure, string Heading, IReadOnlySet<OrganisationId> Bodies)
{
    /// <summary>What this column of an entry holds, as far as it may be read here.</summary>
    public string Read(Entry entry, RegisterColumn column) => column.Private && Bodies.Contains(entry.OrganisationId) ? "" : entry[column.Key];
}

/// <summary>The entries of a book that a filter asks for, as a list shows them and a file has them.</summary>
internal static class FindEntries
{
    /// <param name="units">Whose entries: the unit's and its villages'; null: the unit's own.</param>
    public static async Task<FoundEntries> FindEntriesAsync(
        this DanchuDatabase database, CountEntries countEntries, Permissions permissions, Actor actor, OpenedBook book, ListEntries.Filter filter,
        DateOnly today, CancellationToken cancellationToken, IReadOnlyCollection<OrganisationId>? units = null)
    {
        var (behind, heading) = await OfStatisticAsync(countEntries, book, filter, cancellationToken);
        CountEntries.Counted? figure = null;
        if (filter is { Indicator: { } indicator, From: { } from, To: { } to })
        {
            // Nothing was counted for it: none, not all.
            figure = (await countEntries.ReadAsync(book.Unit, from, to, cancellationToken)).GetValueOrDefault(indicator);
            behind = figure is null ? [] : await countEntries.BehindAsync(book.Unit, figure, from, to, cancellationToken);
        }

        // A village that is another commune's today was counted here all the same.
        var entries = Naming(database, filter.Of).AsNoTracking().Where(e => e.RegisterKey == book.Key);
        entries = behind is null ? Of(entries, [.. units ?? [book.Unit]]) : entries.Where(e => behind.Contains(e.Id));
        var (bodies, hidden) = await BodiesAsync(database, permissions, actor, book, figure, cancellationToken);
        entries = hidden.Count == 0 ? entries : entries.Where(e => !hidden.Contains(e.OrganisationId));
        return new FoundEntries(Matching(entries, book, filter, today), figure, heading, bodies);
    }

    // Of the bodies whose work was counted those the reader is not of, and of these the ones they may not see at all.
    private static async Task<(HashSet<OrganisationId> Bodies, List<OrganisationId> Hidden)> BodiesAsync(
        DanchuDatabase database, Permissions permissions, Actor actor, OpenedBook book, CountEntries.Counted? figure, CancellationToken cancellationToken)
    {
        var (bodies, hidden) = (new HashSet<OrganisationId>(), new List<OrganisationId>());
        if (figure is { IsOfBodies: true })
        {
            bodies.UnionWith(await database.BodiesOf(book.Unit).ToListAsync(cancellationToken));
            bodies.RemoveWhere(actor.Organisations.Contains);
            foreach (var body in bodies)
            {
                if (!await permissions.MaySeeAsync(actor, body, cancellationToken))
                {
                    hidden.Add(body);
                }
            }
        }

        return (bodies, hidden);
    }

    private static async Task<(List<EntryId>? Behind, string Heading)> OfStatisticAsync(
        CountEntries countEntries, OpenedBook book, ListEntries.Filter filter, CancellationToken cancellationToken)
    {
        if (filter is not { Statistic: { } key, Column: { } number, From: { } from, To: { } to })
        {
            return (null, "");
        }

        var form = StatisticForm.On(book.Versions, to).Find(one => string.Equals(one.Statistic.Key, key, StringComparison.Ordinal));
        var column = form?.Statistic.Columns.Find(c => string.Equals(c.Number, number, StringComparison.Ordinal));
        return column is null || form!.MeasuresOf(column).Count == 0 ? (null, "")
            : (await countEntries.BehindAsync(book.Unit, form.Register, form.MeasuresOf(column), from, to, cancellationToken),
                $"cột {column.Number} ({column.Heading}) của {form.Statistic.Name}");
    }

    private static IQueryable<Entry> Naming(DanchuDatabase database, EntryId? named) => named is not { } id
        ? database.Entries
        : database.Entries.FromSql($"SELECT * FROM entries WHERE named_entries(fields) @> ARRAY[{id.Value}::uuid]");

    // Of one book the newest come from its index; of several they are sorted.
    private static IQueryable<Entry> Of(IQueryable<Entry> entries, List<OrganisationId> units) => units is [var one]
        ? entries.Where(e => e.OrganisationId == one)
        : entries.Where(e => units.Contains(e.OrganisationId));

    /// <summary>Those of a year, as a span of days that an index knows; none of a year that no calendar has.</summary>
    public static IQueryable<Entry> OfYear(this IQueryable<Entry> entries, int year)
    {
        var first = new DateOnly(Math.Clamp(year, 1, 9998), 1, 1);
        var after = first.AddYears(1);
        return entries.Where(e => e.Date >= first && e.Date < after);
    }

    private static IQueryable<Entry> Matching(IQueryable<Entry> entries, OpenedBook book, ListEntries.Filter filter, DateOnly today)
    {
        entries = filter.State switch
        {
            ListEntries.State.Open => entries.Where(e => e.StruckAt == null && e.OpenedOn != null && e.ClosedOn == null),
            ListEntries.State.Late => entries.Where(e => e.StruckAt == null && e.OpenedOn != null && e.ClosedOn == null && e.DueOn < today),
            ListEntries.State.Struck when book.IsInside => entries.Where(e => e.StruckAt != null),
            _ => book.IsInside ? entries : entries.Where(e => e.StruckAt == null),
        };
        if (filter.Year is { } year)
        {
            entries = entries.OfYear(year).Where(e => filter.Month == null || e.Date.Month == filter.Month);
        }

        foreach (var word in SearchPattern.Words(filter.Search))
        {
            entries = entries.Where(e => EF.Functions.Like(e.Words, word, SearchPattern.Escape));
        }

        return entries;
    }
}
