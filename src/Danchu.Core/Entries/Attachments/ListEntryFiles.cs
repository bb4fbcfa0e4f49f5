using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>A file at an entry, without its content.</summary>
public sealed record EntryFileRow(
    Guid Id, string Name, string ContentType, int Size, bool OpenAbove, DateTimeOffset? WithdrawnAt, string WithdrawnReason)
{
    /// <summary>Pictures can be looked at without keeping them; everything else is a download.</summary>
    public bool IsPicture => ContentType is "image/png" or "image/jpeg";
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
