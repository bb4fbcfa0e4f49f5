using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>An attached scan, for whoever may read its report.</summary>
public sealed class LoadSignedFile(DanchuDatabase database, LoadReport loadReport)
{
    public async Task<Outcome<SignedFile>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var report = await database.SignedFiles.Where(f => f.Id == id).Select(f => (ReportId?)f.ReportId).FirstOrDefaultAsync(cancellationToken);
        return report is { } of && await loadReport.ReadAsync(actor, of, cancellationToken) is Outcome<OpenedReport>.Done
            ? await database.SignedFiles.AsNoTracking().FirstAsync(f => f.Id == id, cancellationToken)
            : Denial.Absent;
    }
}
