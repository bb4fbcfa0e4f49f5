using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>A file at an entry, without its content.</summary>
public sealed record EntryFileRow(
    Guid Id, string Name, string ContentType, int Size, bool OpenAbove, DateTimeOffset? WithdrawnAt, string WithdrawnReason)
{
    public bool IsPicture => FileKind.IsPicture(ContentType);
}

internal static class ListEntryFiles
{
    /// <summary>In the order of attaching, those attached together by name.</summary>
    /// <param name="isInside">Else only those opened to superiors, and not withdrawn.</param>
    public static Task<List<EntryFileRow>> FilesOfAsync(
        this DanchuDatabase database, EntryId entry, bool isInside, CancellationToken cancellationToken) => (
        from file in database.EntryFiles
        join kept in database.StoredFiles on file.FileHash equals kept.Hash
        where file.EntryId == entry && (isInside || (file.OpenAbove && file.WithdrawnAt == null))
        orderby file.AttachedAt, file.Name, file.Id
        select new EntryFileRow(file.Id, file.Name, kept.ContentType, kept.Size, file.OpenAbove, file.WithdrawnAt, file.WithdrawnReason))
        .AsNoTracking().ToListAsync(cancellationToken);
}
