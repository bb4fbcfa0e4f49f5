using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// What became of proposals is written into the lines of their units' books: what a line said before stays in history, and the unit may correct it as any
/// other. A line that the unit struck out stays as it is.
/// </summary>
public sealed class WriteIntoBooks(DanchuDatabase database, EntriesChanged changed, TimeProvider clock)
{
    /// <param name="columns">What the columns hold from now on, as a register keeps it; empty: nothing. A column that the book has not is left out.</param>
    internal async Task StepAsync(
        Change change, Actor actor, IEnumerable<EntryId> entries, IReadOnlyList<(string Column, string Kept)> columns, CancellationToken cancellationToken)
    {
        await change.SaveAsync(cancellationToken);
        var ids = entries.ToList();
        var books = await database.Entries.Where(e => ids.Contains(e.Id)).Select(e => new { e.OrganisationId, e.RegisterKey }).Distinct()
            .ToListAsync(cancellationToken);

        // Always in one order, so that two answers to the same units never wait for each other.
        foreach (var book in books.OrderBy(book => book.OrganisationId.Value))
        {
            await database.LockBookAsync(book.OrganisationId, book.RegisterKey, cancellationToken);
        }

        foreach (var id in ids.OrderBy(id => id.Value))
        {
            var entry = await database.Entries.Include(e => e.Register).FirstAsync(e => e.Id == id, cancellationToken);
            await database.Entry(entry).ReloadAsync(cancellationToken);
            if (!entry.IsStruck)
            {
                await WriteAsync(change, actor, entry, columns, cancellationToken);
            }
        }
    }

    private async Task WriteAsync(
        Change change, Actor actor, Entry entry, IReadOnlyList<(string Column, string Kept)> columns, CancellationToken cancellationToken)
    {
        var unit = entry.OrganisationId;
        var register = await database.WithOwnColumnsAsync(
            entry.Register!, unit, clock.Today(), entry.Fields.Keys, cancellationToken);
        var before = RecordedEntry.Of(register, entry);
        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.Ordinal);
        foreach (var (column, kept) in columns.Where(one => register.Find(one.Column) is not null))
        {
            if (kept.Length > 0)
            {
                fields[column] = kept;
            }
            else
            {
                fields.Remove(column);
            }
        }

        var named = await NamedEntries.LoadAsync(database, unit, register, fields, cancellationToken);
        FillEntry.With(entry, register, fields, named.Titles);
        (entry.ChangedBy, entry.ChangedAt, entry.Revision) = (actor.PersonId, clock.GetUtcNow(), entry.Revision + 1);
        change.Record(unit, ("entry", entry.Id.Value), before, RecordedEntry.Of(register, entry));
        await change.SaveAsync(cancellationToken);
        if (register.Content.Counts.Count > 0)
        {
            await changed(change, actor, unit, entry.Date, cancellationToken);
        }
    }}
