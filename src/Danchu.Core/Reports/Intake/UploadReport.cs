using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Documents.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Keeps a Word file next to the report, for its writer to look at before anything of it is taken in. One a person: the next takes its place.
/// </summary>
[Named("Tải lên tệp Word của báo cáo")]
public sealed class UploadReport(DanchuDatabase database, LoadReport loadReport, MakeChange makeChange, TimeProvider clock)
{
    /// <summary>A report has some dozens; whatever has more is not one.</summary>
    private const int MostParts = 400;

    public sealed record Input(AssignmentId AssignmentId, string FileName, byte[] File);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        _ => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => UploadAsync(actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> UploadAsync(Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (Refuse(file, input.File) is { } refusal)
        {
            return refusal;
        }

        await database.UploadedReports.Where(u => u.AssignmentId == input.AssignmentId && u.PersonId == actor.PersonId).ExecuteDeleteAsync(cancellationToken);
        database.UploadedReports.Add(new UploadedReport
        {
            AssignmentId = input.AssignmentId,
            PersonId = actor.PersonId,
            FileName = NameOf(input.FileName),
            Content = input.File,
            UploadedAt = clock.GetUtcNow(),
        });
        return default(Done);
    }

    private static Refusal? Refuse(OpenedReport file, byte[] content)
    {
        if (file.Refuse(ReportDeed.UploadReport) is { } refusal)
        {
            return refusal;
        }

        if (content.Length is 0 or > UploadedReport.SizeLimit)
        {
            return new Refusal(
                content.Length == 0 ? "Hãy chọn một tệp Word (.docx)." : $"Tệp lớn quá {UploadedReport.SizeLimit >> 20} MB.", nameof(Input.File));
        }

        return DocxReader.Read(new MemoryStream(content, writable: false)) switch
        {
            DocxRefused refused => new Refusal(refused.Reason, nameof(Input.File)),
            DocxRead read when SplitParts.From(read.Document.Body).Count is > MostParts and var parts =>
                new Refusal($"Tệp có {parts} đề mục, quá nhiều với một báo cáo (tối đa {MostParts}).", nameof(Input.File)),
            _ => null,
        };
    }

    private static string NameOf(string name)
    {
        var line = InputText.Line(name.Replace('\\', '/').Split('/')[^1]);
        return line.Length is 0 ? "bao-cao.docx" : line[..Math.Min(line.Length, UploadedReport.NameLimit)];
    }
}
