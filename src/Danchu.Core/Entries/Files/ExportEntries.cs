using System.Runtime.CompilerServices;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Files;

/// <summary>A list of entries as a file that <see cref="ImportEntries"/> reads back unchanged; personal columns only for whoever is of the unit.</summary>
public sealed class ExportEntries(DanchuDatabase database, Permissions permissions, CountEntries countEntries, TimeProvider clock)
{
    // Excel shows fifteen digits.
    private const decimal LargestNumber = 999_999_999_999;

    public async Task<Outcome<ExportTable>> ReadAsync(
        Actor actor, OrganisationId? of, string key, ListEntries.Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenBookAsync(permissions, actor, of, key, today, cancellationToken, filter.CountedUntil);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<ExportTable>();
        }

        var found = await database.FindEntriesAsync(countEntries, permissions, actor, book, filter, today, cancellationToken);
        var headings = new EntryHeadings(book.Columns);
        var named = await NamedEntries.LoadAsync(database, book.Unit, book.Columns, cancellationToken);
        return new ExportTable(
            $"{book.Register.Name}{(filter.Year is { } year ? $" {year}" : "")}, {book.UnitName}",
            [
                new(EntryHeadings.Number, 10), .. headings.Columns.Select(c => EntryColumn.Of(headings, c, book.Register)),
                .. book.IsInside ? [new ExportColumn(EntryHeadings.Struck, 24)] : (ExportColumn[])[],
            ],
            RowsAsync(found, book, named, cancellationToken))
        {
            Unit = book.UnitName, KeptColumns = 1,
        };
    }

    private static async IAsyncEnumerable<object?[]> RowsAsync(
        FoundEntries found, OpenedBook book, NamedEntries named, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = book.Columns;
        await foreach (var entry in found.Entries.OrderBy(e => e.Date).ThenBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return
            [
                entry.Cited, .. columns.Select(c => Cell(c, found.Read(entry, c), named)),
                .. book.IsInside ? [entry.IsStruck ? entry.StruckReason : null] : (object?[])[],
            ];
        }
    }

    // A count may be a year, which has no thousands.
    private static object Figure(RegisterColumn column, decimal number) =>
        column.Kind == ColumnKind.Number && decimal.IsInteger(number) ? (long)number : number;

    private static object? Cell(RegisterColumn column, string kept, NamedEntries named) => column.Kind switch
    {
        _ when kept.Length == 0 => null,
        ColumnKind.Date when ShowField.Day(kept) is { } day && day >= SheetWriter.FirstDay => day,
        ColumnKind.Entry => string.Join('\n', kept.Split('\n').Select(named.InFile)),
        ColumnKind.Choice => string.Join('\n', kept.Split('\n').Select(column.NameOf)),
        _ when column.Many => kept,
        _ when column.IsNumber && ShowField.Number(kept) is { } number && number <= LargestNumber => Figure(column, number),
        _ when column.IsNumber => ShowField.InField(column, kept),
        _ => ShowField.Of(column, kept),
    };
}
