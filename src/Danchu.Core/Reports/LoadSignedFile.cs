using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>An attached scan, for whoever may read its report; one that was withdrawn for the unit alone.</summary>
public sealed class LoadSignedFile(DanchuDatabase database, LoadReport loadReport)
{
    public async Task<Outcome<SignedFile>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var found = await database.SignedFiles.Where(f => f.Id == id).Select(f => new { f.ReportId, f.WithdrawnAt }).FirstOrDefaultAsync(cancellationToken);
        return found is { ReportId: var report }
            && await loadReport.ReadAsync(actor, report, cancellationToken) is Outcome<OpenedReport>.Done { Value: var file }
            && (found.WithdrawnAt is null || file.Rights.InUnit)
                ? await database.SignedFiles.AsNoTracking().FirstAsync(f => f.Id == id, cancellationToken)
                : Denial.Absent;
    }
}
