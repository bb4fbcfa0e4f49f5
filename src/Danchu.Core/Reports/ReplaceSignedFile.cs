using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Reports;

/// <summary>Puts another signed copy in the place of a wrong one, in one step: superiors see the new one, and that there was another.</summary>
[Named("Thay bản đã ký")]
public sealed class ReplaceSignedFile(
    DanchuDatabase database, LoadReport loadReport, RecordMismatch recordMismatch, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(AssignmentId AssignmentId, Guid FileId, string FileName, byte[] Content, string? Reason);

    /// <returns>The new file.</returns>
    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = JudgeUpload.Of(UploadPurpose.SignedFile, input.FileName, input.Content);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        return await makeChange.ExecuteAsync(
            this,
            actor,
            change => loadReport
                .LockSignedFileAsync(
                    database, actor, input.AssignmentId, input.FileId, (ReportDeed.ReplaceSignedFile, input.Reason), cancellationToken)
                .ThenAsync(opened => ReplaceAsync(change, actor, opened, judged, cancellationToken)),
            cancellationToken);
    }

    private async Task<Outcome<Guid>> ReplaceAsync(
        Change change, Actor actor, OpenedSignedFile opened, JudgedUpload judged, CancellationToken cancellationToken)
    {
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse(nameof(Input.Content));
        }

        var (file, old, reason) = opened;
        var attached = AttachSignedFile.Row(file, upload, actor, clock.GetUtcNow());
        database.SignedFiles.Add(attached);
        await change.SaveAsync(cancellationToken);
        old.WithdrawnAt = attached.AttachedAt;
        old.WithdrawnBy = actor.PersonId;
        old.WithdrawnReason = reason;
        old.ReplacedBy = attached.Id;
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value),
            new { old.FileName, old.Hash }, new { attached.FileName, attached.Hash, Size = upload.Content.Length, Reason = reason });
        return attached.Id;
    }
}
