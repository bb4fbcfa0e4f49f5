using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>
/// Takes reports into the index that were accepted before there was one, some at a time: what is done stays done, however often it is broken off, and
/// several nodes may do it at once.
/// </summary>
public sealed class IndexAccepted(DanchuDatabase database, IndexReport indexReport)
{
    public const int AtOnce = 50;

    /// <returns>How many were taken in; none when all are.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        List<ReportId> missing = await database.Reports.AsNoTracking()
            .Where(r => r.State == ReportState.Accepted && r.Current && !database.ReportPrints.Any(p => p.ReportId == r.Id))
            .OrderBy(r => r.Id).Take(AtOnce).Select(r => r.Id).ToListAsync(cancellationToken);
        foreach (var report in missing)
        {
            await indexReport.ExecuteAsync(report, cancellationToken);
        }

        return missing.Count;
    }
}
