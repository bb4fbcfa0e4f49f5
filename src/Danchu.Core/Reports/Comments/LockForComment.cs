using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Comments;

/// <summary>Opens a report, or a comment of it, for somebody who speaks for the unit or for the body that asked.</summary>
public sealed class LockForComment(DanchuDatabase database, LoadReport loadReport)
{
    /// <param name="Speaker">The organisation the actor speaks for.</param>
    internal sealed record Opened(OpenedReport File, OrganisationId Speaker);

    internal async Task<Outcome<Opened>> ReportAsync(Actor actor, ReportId id, CancellationToken cancellationToken)
    {
        if (await loadReport.LockAsync(actor, id, cancellationToken) is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        return CommentRights.SpeaksFor(actor, file) is not { } speaker ? Denial.Forbidden
            : file.Report.Current ? new Opened(file, speaker)
            : new Refusal("Đã có bản mới hơn của báo cáo; hãy góp ý vào bản đó.");
    }

    /// <summary>A comment that begins, of this report's assignment; absent for who does not see it.</summary>
    internal async Task<ReportComment?> FindAsync(OpenedReport file, Guid id, CancellationToken cancellationToken)
    {
        var comment = await database.ReportComments.FirstOrDefaultAsync(
            c => c.Id == id && c.AssignmentId == file.Assignment.Id && c.AnswersId == null, cancellationToken);
        return comment is not null && CommentRights.Sees(file, comment) ? comment : null;
    }
}
