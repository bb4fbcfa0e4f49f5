using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>One entry and what it names. Outside its unit what is personal is left out.</summary>
public sealed class ShowEntry(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    public sealed record View(
        Entry Entry, Register Register, string UnitName, IReadOnlyList<Line> Lines, string ChangedBy, bool IsInside, bool MayWrite)
    {
        /// <summary>Those this reader may open.</summary>
        public IReadOnlyList<EntryFileRow> Files { get; init; } = [];
    }

    /// <param name="Links">Where its values are entries.</param>
    public sealed record Line(RegisterColumn Column, string Shown, IReadOnlyList<Link> Links);

    public sealed record Link(EntryId Id, string Title);

    public async Task<Outcome<View>> ReadAsync(Actor actor, EntryId id, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenEntryAsync(permissions, actor, id, clock.Today(), cancellationToken);
        if (opened is not Outcome<OpenedEntry>.Done(var (entry, (inside, mayWrite))))
        {
            return opened.NotDoneAs<View>();
        }

        var register = await database.WithOwnColumnsAsync(entry.Register!, entry.OrganisationId, clock.Today(), entry.Fields.Keys, cancellationToken);
        var titles = await database.TitlesAsync(EntryTitles.NamedBy(register.Columns, entry), cancellationToken);
        return new View(
            entry, register, await database.Organisations.Where(o => o.Id == entry.OrganisationId).Select(o => o.Name).FirstAsync(cancellationToken),
            [
                .. register.Columns.Where(column => entry[column.Key].Length > 0 && (inside || !column.Private)).Select(column => new Line(
                    column, ShowField.Of(column, entry[column.Key], named => titles.GetValueOrDefault(named, "")),
                    [.. EntryTitles.NamedBy([column], entry).Select(named => new Link(new EntryId(Guid.Parse(named)), titles.GetValueOrDefault(named, "")))])),
            ],
            await database.Users.Where(p => p.Id == entry.ChangedBy).Select(p => p.FullName).FirstOrDefaultAsync(cancellationToken) ?? "Hệ thống",
            inside, mayWrite)
        {
            Files = await database.FilesOfAsync(id, inside, cancellationToken),
        };
    }
}
