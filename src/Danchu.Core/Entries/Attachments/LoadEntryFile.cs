using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries.Attachments;

/// <summary>A file of an entry, for whoever reads it there.</summary>
public sealed class LoadEntryFile(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    public async Task<Outcome<Download>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var file = await database.EntryFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (file is null
            || await database.OpenEntryAsync(permissions, actor, file.EntryId, clock.Today(), cancellationToken) is not Outcome<OpenedEntry>.Done(var opened)
            || !(await database.FilesOfAsync(file.EntryId, opened.Rights.IsInside, cancellationToken)).Exists(row => row.Id == id))
        {
            return Denial.Absent;
        }

        var kept = await database.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == file.FileHash, cancellationToken);
        return new Download(FileName.Served(file.Name, kept.ContentType), kept.ContentType, kept.Content);
    }
}
