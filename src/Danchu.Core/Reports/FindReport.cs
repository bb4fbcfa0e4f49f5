using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>A report by its own id or by that of the assignment it answers, whichever is at hand; of several versions the one that counts now.</summary>
public sealed class FindReport(DanchuDatabase database)
{
    /// <returns>An id that names nothing comes back as it was: what is done with it says that it is not there, or not the actor's.</returns>
    public async Task<ReportId> ReadAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var assignment = AssignmentId.Of(id);
        var current = await database.Reports.Where(r => r.AssignmentId == assignment && r.Current)
            .Select(r => (ReportId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return current ?? ReportId.Of(id);
    }
}
