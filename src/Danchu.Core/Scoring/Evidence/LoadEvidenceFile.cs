using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// The content of a piece of evidence, for whoever may read its scorecard; that includes a report they could not open otherwise, since the unit shows
/// it here.
/// </summary>
public sealed class LoadEvidenceFile(DanchuDatabase database, LoadScorecard open)
{
    private const string Word = WordFile.ContentType;

    public async Task<Outcome<Download>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var item = await database.EvidenceItems.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (item is null || await open.ReadAsync(actor, item.ScorecardId, cancellationToken) is not Outcome<OpenedScorecard>.Done)
        {
            return Denial.Absent;
        }

        if (item.ReportId is { } report)
        {
            var content = await database.ReportDocuments.Where(d => d.ReportId == report).Select(d => d.Content).SingleAsync(cancellationToken);
            return new Download($"{item.Name.Replace('/', '-')}.docx", Word, content);
        }

        if (item.FileHash is null)
        {
            return Denial.Absent;
        }

        var file = await database.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == item.FileHash, cancellationToken);
        return new Download(FileName.Served(item.Name, file.ContentType), file.ContentType, file.Content);
    }
}
