using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A published file, for everybody, as long as a version that may be read has it and the unit has not withdrawn it from the entry.</summary>
public sealed class LoadPublicationFile(DanchuDatabase database, ShowPublication showPublication)
{
    /// <param name="id">Of the file, as the publication's page has it.</param>
    public async Task<Outcome<Download>> ReadAsync(
        string area, string commune, int number, Guid id, CancellationToken cancellationToken = default)
    {
        var shown = await showPublication.ReadAsync(area, commune, number, cancellationToken);
        if (shown is not Outcome<ShowPublication.View>.Done(var view) || !view.Versions.SelectMany(v => v.Files).Any(f => f.Id == id))
        {
            return Denial.Absent;
        }

        var found = await (
            from file in database.EntryFiles
            join kept in database.StoredFiles on file.FileHash equals kept.Hash
            where file.Id == id
            select new { file.Name, kept.ContentType, kept.Content }).AsNoTracking().SingleAsync(cancellationToken);
        return new Download(FileName.Served(found.Name, found.ContentType), found.ContentType, found.Content);
    }
}
