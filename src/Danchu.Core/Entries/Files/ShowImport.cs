using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Files;

/// <summary>What the page needs on which entries are loaded into a book.</summary>
public sealed class ShowImport(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Headings">Of the columns that a file may have, what must be filled in with a star.</param>
    public sealed record View(OrganisationId Unit, string UnitName, Register Register, IReadOnlyList<string> Headings);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId? of, string key, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenBookToWriteAsync(actor, of, key, clock.Today(), cancellationToken);
        if (opened is not Outcome<OpenedBook>.Done(var book))
        {
            return opened.NotDoneAs<View>();
        }

        var headings = new EntryHeadings(book.Versions.Columns);
        return new View(book.Unit, book.UnitName, book.Register, [.. headings.Columns.Select(c => headings.Marked(c, book.Register))]);
    }
}
