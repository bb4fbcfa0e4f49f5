using Danchu.Core.Database;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>The entries of a book that a filter asks for, as a list shows them and a file has them.</summary>
internal static class FindEntries
{
    public static async Task<(IQueryable<Entry> Entries, CountEntries.Counted? Figure)> FindEntriesAsync(
        this DanchuDatabase database, CountEntries countEntries, OpenedBook book, ListEntries.Filter filter, DateOnly today,
        CancellationToken cancellationToken)
    {
        var figure = filter is { Indicator: { } indicator, From: { } from, To: { } to }
            ? (await countEntries.ReadAsync(book.Unit, from, to, cancellationToken)).GetValueOrDefault(indicator)
            : null;
        var entries = database.Entries.AsNoTracking().Where(e => e.OrganisationId == book.Unit && e.RegisterKey == book.Key);
        if (figure is not null)
        {
            var ids = await countEntries.BehindAsync(book.Unit, figure, filter.From!.Value, filter.To!.Value, cancellationToken);
            entries = entries.Where(e => ids.Contains(e.Id));
        }

        return (Matching(entries, book, filter, today), figure);
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
            entries = entries.Where(e => e.Date.Year == year && (filter.Month == null || e.Date.Month == filter.Month));
        }

        foreach (var word in SearchPattern.Words(filter.Search))
        {
            entries = entries.Where(e => EF.Functions.Like(e.Words, word, SearchPattern.Escape));
        }

        return entries;
    }
}
