using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>Clears away files that were sent and neither taken in nor dropped.</summary>
public sealed class PurgeUploads(DanchuDatabase database, TimeProvider clock)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow() - UploadedReport.Kept;
        return database.UploadedReports.Where(u => u.UploadedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
