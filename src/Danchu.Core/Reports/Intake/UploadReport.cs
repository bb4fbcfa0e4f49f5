using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Keeps a Word file next to the report, for its writer to look at before anything of it is taken in. One a person: the next takes its place.
/// </summary>
[Named("Tải lên tệp Word của báo cáo")]
public sealed class UploadReport(
    DanchuDatabase database, LoadReport loadReport, RecordMismatch recordMismatch, ConvertToWord convertToWord, MakeChange makeChange,
    TimeProvider clock)
{
    /// <summary>A report has some dozens; whatever has more is not one.</summary>
    private const int MostParts = 400;

    public sealed record Input(AssignmentId AssignmentId, string FileName, byte[] File);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = JudgeUpload.Of(UploadPurpose.Report, input.FileName, input.File);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is { } sent && await loadReport.ReadAsync(actor, input.AssignmentId, cancellationToken) is Outcome<OpenedReport>.Done
            {
                Value.Rights.Writes: true,
            })
        {
            // Only for who may send it, and before anything is locked: this takes seconds.
            var converted = await convertToWord.ReadAsync(sent.Name, sent.Content, cancellationToken);
            if (converted is not Outcome<ConvertedPaper>.Done(var paper))
            {
                return converted.NotDoneAs<Done>(nameof(Input.File));
            }

            judged = judged with { Upload = new Upload(paper.Name, FileKind.Docx, paper.Content) };
        }

        return await makeChange.ExecuteAsync(
            this,
            actor,
            _ => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
                .ThenAsync(file => UploadAsync(actor, file, judged, cancellationToken)),
            cancellationToken);
    }

    private async Task<Outcome<Done>> UploadAsync(Actor actor, OpenedReport file, JudgedUpload judged, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.UploadReport) is { } closed)
        {
            return closed;
        }

        if (judged.Upload is not { } upload)
        {
            return judged.Refuse(nameof(Input.File));
        }

        if (Refuse(upload.Content) is { } refusal)
        {
            return refusal;
        }

        var assignment = file.Assignment.Id;
        await database.UploadedReports.Where(u => u.AssignmentId == assignment && u.PersonId == actor.PersonId).ExecuteDeleteAsync(cancellationToken);
        database.UploadedReports.Add(new UploadedReport
        {
            AssignmentId = assignment,
            PersonId = actor.PersonId,
            FileName = upload.Name,
            Content = upload.Content,
            UploadedAt = clock.GetUtcNow(),
        });
        return default(Done);
    }

    private static Refusal? Refuse(byte[] content) => DocxReader.Read(new MemoryStream(content, writable: false)) switch
    {
        DocxRefused refused => new Refusal(refused.Reason, nameof(Input.File)),
        DocxRead read when SplitParts.From(read.Document.Body).Count is > MostParts and var parts =>
            new Refusal($"Tệp có {parts} đề mục, quá nhiều với một báo cáo (tối đa {MostParts}).", nameof(Input.File)),
        _ => null,
    };
}
