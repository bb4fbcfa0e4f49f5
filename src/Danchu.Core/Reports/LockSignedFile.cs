using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>A report opened for a change of one of its signed copies.</summary>
/// <param name="Reason">As it is kept.</param>
internal sealed record OpenedSignedFile(OpenedReport File, SignedFile Attached, string Reason);

/// <summary>
/// Opens an attached signed copy to replace or withdraw it: by who may attach one. What the superior had before them when they accepted the report stays as it
/// was; what was attached after that may still be mended.
/// </summary>
internal static class LockSignedFile
{
    /// <summary>Why a standing file is not to be changed; null when it may be.</summary>
    public static Refusal? Stays(Report report, DateTimeOffset attachedAt, DateTimeOffset? withdrawnAt) => withdrawnAt is not null
        ? new Refusal("Tệp này đã được thay hoặc rút trước đó; hãy tải lại trang.")
        : report.State == ReportState.Accepted && attachedAt <= report.DecidedAt
            ? new Refusal("Báo cáo đã được tiếp nhận cùng với tệp này nên không thay, không rút được nữa. "
                + "Có thể đính kèm thêm tệp đúng, hoặc đề nghị nơi nhận trả lại báo cáo.")
            : null;

    /// <summary>Inside the transaction of the operation.</summary>
    public static Task<Outcome<OpenedSignedFile>> LockSignedFileAsync(
        this LoadReport loadReport,
        DanchuDatabase database,
        Actor actor,
        AssignmentId assignment,
        Guid id,
        (ReportDeed Deed, string? Reason) asked,
        CancellationToken cancellationToken) =>
        loadReport.LockAsync(actor, assignment, rights => rights.Allow(asked.Deed), cancellationToken)
            .ThenAsync(file => OpenAsync(database, file, id, asked, cancellationToken));

    private static async Task<Outcome<OpenedSignedFile>> OpenAsync(
        DanchuDatabase database, OpenedReport file, Guid id, (ReportDeed Deed, string? Reason) asked, CancellationToken cancellationToken)
    {
        if (file.Refuse(asked.Deed) is { } refusal)
        {
            return refusal;
        }

        if (await database.SignedFiles.FirstOrDefaultAsync(f => f.Id == id && f.ReportId == file.Report.Id, cancellationToken) is not { } attached)
        {
            return Denial.Absent;
        }

        var refusals = new List<Refusal>();
        var reason = EnteredText.Lines(refusals, asked.Reason, "Lý do", SignedFile.ReasonLimit, nameof(WithdrawSignedFile.Input.Reason));
        if (reason.Length == 0)
        {
            refusals.Add(new Refusal("Hãy ghi lý do, để người xem sau biết vì sao tệp trước không còn.", nameof(WithdrawSignedFile.Input.Reason)));
        }

        return Stays(file.Report, attached.AttachedAt, attached.WithdrawnAt) is { } stays ? stays
            : refusals.Count > 0 ? refusals
            : new OpenedSignedFile(file, attached, reason);
    }
}
