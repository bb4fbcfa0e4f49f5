using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>
/// Việc liên quan: the entries that name one, by book, with what they add up to: of a decision what was given and how it was spent, of a body its members and
/// its rounds. Of each book only what this reader may read; nothing personal is told, for titles and sums have none.
/// </summary>
public sealed class ListRelatedEntries(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    /// <summary>Lines of one book; all of them stand in the book's list.</summary>
    public const int MostLines = 20;

    /// <param name="Begin">Books with no such entry yet in which this reader may write one.</param>
    public sealed record View(OrganisationId Unit, IReadOnlyList<Group> Groups, IReadOnlyList<Register> Begin);

    /// <param name="Unit">In whose list all of them are read.</param>
    /// <param name="Lines">The newest first.</param>
    /// <param name="MayBegin">Whether this reader may write one more.</param>
    public sealed record Group(Register Register, OrganisationId Unit, int Total, IReadOnlyList<Line> Lines, IReadOnlyList<Sum> Sums, bool MayBegin);

    public sealed record Line(EntryId Id, string Cited, DateOnly Date, string Title);

    /// <param name="Unit">What it is counted in.</param>
    public sealed record Sum(string Name, decimal Value, string Unit);

    public async Task<Outcome<View>> ReadAsync(Actor actor, EntryId id, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenEntryAsync(permissions, actor, id, today, cancellationToken);
        if (opened is not Outcome<OpenedEntry>.Done(var (entry, rights)))
        {
            return opened.NotDoneAs<View>();
        }

        var books = (await database.Registers.AsNoTracking().Where(r => r.ValidFrom <= today).ToListAsync(cancellationToken))
            .GroupBy(r => r.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(r => r.ValidFrom)!)
            .Where(book => Naming(book, entry.RegisterKey).Any())
            .OrderBy(book => Register.PlaceOf(book.Number)).ThenBy(book => book.Number, StringComparer.Ordinal).ToList();
        var units = await UnitsAsync(actor, entry.OrganisationId, today, cancellationToken);
        var found = (await FindAsync(entry, books, units, cancellationToken)).ToLookup(row => row.Book, StringComparer.Ordinal);
        var keeps = rights.MayWrite && !entry.IsStruck
            ? await database.KeepsAsync(entry.OrganisationId, today, cancellationToken) : _ => false;
        var listed = await ListedInAsync(units, cancellationToken);
        return new View(
            entry.OrganisationId,
            [.. books.Where(book => found.Contains(book.Key)).Select(book => GroupOf(book, [.. found[book.Key]], listed(book), keeps(book)))],
            [.. books.Where(book => !found.Contains(book.Key) && keeps(book))]);
    }

    // An entry of a village is named in its own books and in its commune's. Who stood above the unit only on the entry's day reads that entry alone.
    private async Task<List<OrganisationId>> UnitsAsync(Actor actor, OrganisationId owner, DateOnly today, CancellationToken cancellationToken)
    {
        var units = new List<OrganisationId>();
        foreach (var unit in new[] { owner, await database.CommuneOfAsync(owner, today, cancellationToken) }.OfType<OrganisationId>())
        {
            if ((await database.BookRightsAsync(actor, unit, today, cancellationToken)).IsInside
                || await permissions.MaySeeAsync(actor, unit, cancellationToken))
            {
                units.Add(unit);
            }
        }

        return units;
    }

    // The commune's list has its villages' entries among its own.
    private async Task<Func<Register, OrganisationId>> ListedInAsync(List<OrganisationId> units, CancellationToken cancellationToken)
    {
        var kinds = await database.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Kind, cancellationToken);
        return register => units.Where(unit => register.IsKeptBy(kinds[unit])).LastOrDefault(units.FirstOrDefault());
    }

    private async Task<List<Row>> FindAsync(Entry entry, List<Register> books, List<OrganisationId> units, CancellationToken cancellationToken)
    {
        var naming = books.SelectMany(book => Naming(book, entry.RegisterKey).Select(column => (Book: book.Key, Column: column.Key))).ToList();
        var adding = books.SelectMany(book => book.AddingColumns.Select(column => (
            Book: book.Key, Column: column.Key, By: column.Kind == ColumnKind.Money ? book.IncomeOrSpending?.Key ?? "" : ""))).ToList();
        return await database.Database.SqlQuery<Row>($"""
            WITH naming AS (
                SELECT e.* FROM entries e
                WHERE named_entries(e.fields) @> ARRAY[{entry.Id.Value}::uuid] AND e.struck_at IS NULL
                    AND e.organisation_id = ANY ({units.ConvertAll(unit => unit.Value).ToArray()})
                    AND EXISTS (
                        SELECT FROM unnest({naming.ConvertAll(n => n.Book).ToArray()}::text[], {naming.ConvertAll(n => n.Column).ToArray()}::text[])
                            AS c (book, key)
                        WHERE c.book = e.register_key AND {entry.Id.ToString()} = ANY (string_to_array(e.fields ->> c.key, E'\n')))),
            placed AS (
                SELECT *, count(*) OVER (PARTITION BY register_key) AS total,
                    row_number() OVER (PARTITION BY register_key ORDER BY date DESC, number DESC) AS place
                FROM naming)
            SELECT register_key AS "Book", id AS "Id", year AS "Year", number AS "Number", date AS "Date", title AS "Title", total::integer AS "Total",
                place::integer AS "Place", '' AS "Column", '' AS "Part", 0::numeric AS "Value"
            FROM placed WHERE place <= {MostLines}
            UNION ALL
            SELECT n.register_key, NULL, 0, 0, NULL, '', 0, 0, s.key, coalesce(n.fields ->> s.part, ''), sum((n.fields ->> s.key)::numeric)
            FROM naming n
            JOIN unnest(
                {adding.ConvertAll(a => a.Book).ToArray()}::text[], {adding.ConvertAll(a => a.Column).ToArray()}::text[],
                {adding.ConvertAll(a => a.By).ToArray()}::text[]) AS s (book, key, part) ON s.book = n.register_key
            WHERE n.fields ->> s.key ~ '^-?[0-9]+(\.[0-9]+)?$'
            GROUP BY n.register_key, s.key, coalesce(n.fields ->> s.part, '')
            """).ToListAsync(cancellationToken);
    }

    private static Group GroupOf(Register book, List<Row> rows, OrganisationId listedIn, bool mayBegin)
    {
        var lines = rows.Where(row => row.Id is not null).OrderBy(row => row.Place).ToList();
        return new Group(
            book, listedIn, lines.Select(row => row.Total).FirstOrDefault(),
            [
                .. lines.Select(row => new Line(
                    new EntryId(row.Id!.Value), Entry.Cite(row.Number, row.Year), row.Date!.Value, row.Title)),
            ],
            [.. book.AddingColumns.SelectMany(column => SumsOf(book, column, rows))], mayBegin);
    }

    private static IEnumerable<Sum> SumsOf(Register book, RegisterColumn column, List<Row> rows)
    {
        var parts = rows.Where(row => string.Equals(row.Column, column.Key, StringComparison.Ordinal)).ToDictionary(
            row => row.Part, row => row.Value, StringComparer.Ordinal);
        if (parts.Count == 0)
        {
            return [];
        }

        if (column.Kind != ColumnKind.Money || book.IncomeOrSpending is not { } side)
        {
            return [new Sum(column.Name, parts.Values.Sum(), column.CountedIn)];
        }

        var (income, spending) = (parts.GetValueOrDefault(RegisterChoice.Income), parts.GetValueOrDefault(RegisterChoice.Spending));
        return
        [
            new Sum(side.NameOf(RegisterChoice.Income), income, column.CountedIn), new Sum(side.NameOf(RegisterChoice.Spending), spending, column.CountedIn),
            new Sum("Còn lại", income - spending, column.CountedIn),
        ];
    }

    private static IEnumerable<RegisterColumn> Naming(Register book, string key) =>
        book.Columns.Where(column => column.Kind == ColumnKind.Entry && string.Equals(column.Register, key, StringComparison.Ordinal));

    private sealed record Row(
        string Book, Guid? Id, int Year, int Number, DateOnly? Date, string Title, int Total, int Place, string Column, string Part, decimal Value);
}
