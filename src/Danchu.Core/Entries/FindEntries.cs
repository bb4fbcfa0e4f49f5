using Danchu.Core.Database;
using Danchu.Core.Entries.Statistics;
using Danchu.Core.Identifiers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>The entries of a book that a filter asks for, as a list shows them and a file has them.</summary>
internal static class FindEntries
{
    /// <param name="units">Whose entries: the unit's and its villages'; null: the unit's own.</param>
    /// <returns>Figure and heading: what they were counted for, where that was asked.</returns>
    public static async Task<(IQueryable<Entry> Entries, CountEntries.Counted? Figure, string Heading)> FindEntriesAsync(
        this DanchuDatabase database, CountEntries countEntries, OpenedBook book, ListEntries.Filter filter, DateOnly today,
        CancellationToken cancellationToken, IReadOnlyCollection<OrganisationId>? units = null)
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
        var entries = database.Entries.AsNoTracking().Where(e => e.RegisterKey == book.Key);
        entries = behind is null ? Of(entries, [.. units ?? [book.Unit]]) : entries.Where(e => behind.Contains(e.Id));
        return (Matching(entries, book, filter, today), figure, heading);
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
