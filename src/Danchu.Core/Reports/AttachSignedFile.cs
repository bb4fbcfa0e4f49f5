using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Attaches the scan or the digitally signed file to a report that was sent.</summary>
[Named("Đính kèm bản đã ký")]
public sealed class AttachSignedFile(
    DanchuDatabase database, LoadReport loadReport, RecordMismatch recordMismatch, MakeChange makeChange, TimeProvider clock)
{
    private const int FilesLimit = 5;

    public sealed record Input(AssignmentId AssignmentId, string FileName, byte[] Content);

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = JudgeUpload.Of(UploadPurpose.SignedFile, input.FileName, input.Content);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        return await makeChange.ExecuteAsync(
            this,
            actor,
            change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Allow(ReportDeed.AttachSignedFile), cancellationToken)
                .ThenAsync(file => AttachAsync(change, actor, file, judged, cancellationToken)),
            cancellationToken);
    }

    /// <summary>The row of a file that was taken.</summary>
    internal static SignedFile Row(OpenedReport file, Upload upload, Actor actor, DateTimeOffset now) => new()
    {
        ReportId = file.Report.Id,
        FileName = upload.Name,
        ContentType = upload.Kind.ContentType,
        Content = upload.Content,
        Hash = upload.Hash,
        AttachedBy = actor.PersonId,
        AttachedAt = now,
    };

    private async Task<Outcome<Guid>> AttachAsync(Change change, Actor actor, OpenedReport file, JudgedUpload judged, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.AttachSignedFile) is { } refusal)
        {
            return refusal;
        }

        if (judged.Upload is not { } upload)
        {
            return judged.Refuse(nameof(Input.Content));
        }

        if (await database.SignedFiles.CountAsync(f => f.ReportId == file.Report.Id && f.WithdrawnAt == null, cancellationToken) >= FilesLimit)
        {
            return new Refusal($"Mỗi báo cáo đính kèm tối đa {FilesLimit} tệp; hãy rút tệp không dùng nữa.", nameof(Input.Content));
        }

        var attached = Row(file, upload, actor, clock.GetUtcNow());
        database.SignedFiles.Add(attached);
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), null, new { attached.FileName, attached.Hash, Size = upload.Content.Length });
        return attached.Id;
    }
}
