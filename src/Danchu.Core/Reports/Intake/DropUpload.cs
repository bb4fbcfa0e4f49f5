using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>Takes one's own uploaded file away again; nothing of it was in the report.</summary>
public sealed class DropUpload(DanchuDatabase database, LoadReport loadReport)
{
    public sealed record Input(AssignmentId AssignmentId);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes)
        {
            return Denial.Forbidden;
        }

        await database.UploadedReports.Where(u => u.AssignmentId == input.AssignmentId && u.PersonId == actor.PersonId).ExecuteDeleteAsync(cancellationToken);
        return default(Done);
    }
}
