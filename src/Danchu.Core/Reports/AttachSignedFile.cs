using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Attaches the scan or the digitally signed file to a report that was sent. Only PDF and pictures, judged by their first bytes, not by their names.
/// </summary>
[Named("Đính kèm bản đã ký")]
public sealed class AttachSignedFile(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange, TimeProvider clock)
{
    private const int FilesLimit = 5;

    public sealed record Input(AssignmentId AssignmentId, string FileName, byte[] Content);

    public Task<Outcome<Guid>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => AttachAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Guid>> AttachAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var opened = await loadReport.LockAsync(actor, input.AssignmentId, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        if (!file.Rights.Writes && !file.Rights.Signs)
        {
            return Denial.Forbidden;
        }

        if (await RefuseAsync(file, input, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var attached = new SignedFile
        {
            ReportId = file.Report.Id,
            FileName = SafeName(input.FileName),
            ContentType = ContentTypeOf(input.Content)!,
            Content = input.Content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(input.Content)),
            AttachedBy = actor.PersonId,
            AttachedAt = clock.GetUtcNow(),
        };
        database.SignedFiles.Add(attached);
        change.Record(file.Organisation.Id, ("report", file.Report.Id.Value), null, new { attached.FileName, attached.Hash, Size = input.Content.Length });
        return attached.Id;
    }

    private async Task<Refusal?> RefuseAsync(OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.AttachSignedFile) is { } refusal)
        {
            return refusal;
        }

        if (input.Content.Length is 0 or > SignedFile.SizeLimit)
        {
            return new Refusal($"Tệp phải có nội dung và không quá {SignedFile.SizeLimit / 1024 / 1024} MB.", nameof(Input.Content));
        }

        if (ContentTypeOf(input.Content) is null)
        {
            return new Refusal("Chỉ nhận tệp PDF, PNG hoặc JPEG; nội dung tệp này không phải các loại đó.", nameof(Input.Content));
        }

        return await database.SignedFiles.CountAsync(f => f.ReportId == file.Report.Id, cancellationToken) >= FilesLimit
            ? new Refusal($"Mỗi báo cáo đính kèm tối đa {FilesLimit} tệp.", nameof(Input.Content))
            : null;
    }

    private static string? ContentTypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    private static string SafeName(string name)
    {
        var line = InputText.Line(name.Replace('\\', '/').Split('/')[^1]);
        return line.Length is 0 ? "ban-ky" : line[..Math.Min(line.Length, 120)];
    }
}
