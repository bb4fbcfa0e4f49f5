using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>What publishing says of an entry is written into it as its clerk would correct it, so that figures and page cannot disagree.</summary>
public sealed class NoteInBook(DanchuDatabase database, WriteEntry writeEntry, TimeProvider clock)
{
    /// <param name="columns">What these columns say from now on, as it is typed; the others stay.</param>
    internal async Task<Outcome<EntryId>> StepAsync(
        Actor actor, EntryId id, IEnumerable<(string Column, string Typed)> columns, CancellationToken cancellationToken)
    {
        var entry = await database.Entries.AsNoTracking().Include(e => e.Register).FirstAsync(e => e.Id == id, cancellationToken);
        var register = await database.WithOwnColumnsAsync(entry.Register!, entry.OrganisationId, clock.Today(), entry.Fields.Keys, cancellationToken);
        var typed = register.Columns.Where(c => entry[c.Key].Length > 0)
            .ToDictionary(c => c.Key, c => ShowField.InField(c, entry[c.Key]), StringComparer.Ordinal);
        foreach (var (column, value) in columns)
        {
            typed[column] = value;
        }

        return await writeEntry.ExecuteAsync(
            actor, new(entry.OrganisationId, entry.RegisterKey, typed, entry.Id, entry.Revision), cancellationToken);
    }
}
