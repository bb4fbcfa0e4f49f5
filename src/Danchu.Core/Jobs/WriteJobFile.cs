using Danchu.Core.Access;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring.Leagues;

namespace Danchu.Core.Jobs;

/// <summary>Does the work of a job, with the rights that the person who asked has now.</summary>
internal sealed class WriteJobFile(
    Permissions permissions, LoadDocument loadDocument, LoadLetter loadLetter, ShowReminder showReminder, ExportScorecard exportScorecard, WritePdf writePdf,
    ZipRound zipRound, WriteVerification writeVerification)
{
    /// <param name="Message">What the person should know of the file.</param>
    public sealed record Written(string FileName, string Message = "");

    public static NotMadeException Gone() => new("Không còn văn bản này, hoặc bạn không còn quyền xem.");

    public async Task<Written> WriteAsync(JobLease lease, Stream file)
    {
        var job = lease.Job;
        var actor = await permissions.FindActorAsync(job.AskedBy, lease.Token) ?? throw new NotMadeException("Tài khoản của người yêu cầu đã bị khóa.");
        return job.Kind switch
        {
            JobKind.ReportPdf => await PdfAsync(await ReportAsync(actor, job, lease.Token), lease, file),
            JobKind.LetterPdf => await PdfAsync(await LetterAsync(actor, job, lease.Token), lease, file),
            JobKind.ReminderPdf => await PdfAsync(await ReminderAsync(actor, job, lease.Token), lease, file),
            JobKind.ScorecardPdf => await PdfAsync(await ScorecardAsync(actor, job, lease.Token), lease, file),
            JobKind.RoundZip => await zipRound.WriteAsync(actor, lease, file),
            JobKind.Verification => await writeVerification.WriteAsync(actor, lease, file),
            _ => throw new InvalidOperationException($"Nobody makes {job.Kind}."),
        };
    }

    private async Task<Written> PdfAsync((string Name, byte[] Content) document, JobLease lease, Stream file)
    {
        await lease.ReportAsync(0, 1);
        await file.WriteAsync(await writePdf.ExecuteAsync(document.Content, lease.Token), lease.Token);
        await lease.ReportAsync(1, 1);
        return new Written(Path.ChangeExtension(document.Name, ".pdf"));
    }

    private async Task<(string Name, byte[] Content)> ReportAsync(Actor actor, TakenJob job, CancellationToken cancellationToken) =>
        await loadDocument.ReadAsync(actor, new ReportId(job.SubjectId), cancellationToken) is Outcome<WordFile>.Done { Value: var report }
            ? (report.Name, report.Content)
            : throw Gone();

    private async Task<(string Name, byte[] Content)> LetterAsync(Actor actor, TakenJob job, CancellationToken cancellationToken) =>
        await loadLetter.ReadFileAsync(actor, new RoundId(job.SubjectId), cancellationToken) is Outcome<WordFile>.Done { Value: var letter }
            ? (letter.Name, letter.Content)
            : throw Gone();

    private async Task<(string Name, byte[] Content)> ScorecardAsync(Actor actor, TakenJob job, CancellationToken cancellationToken) =>
        await exportScorecard.ReadDocumentAsync(actor, new ScorecardId(job.SubjectId), cancellationToken) is Outcome<WordFile>.Done { Value: var card }
            ? (card.Name, card.Content)
            : throw Gone();

    // Between asking and making the last late unit may have sent.
    private async Task<(string Name, byte[] Content)> ReminderAsync(Actor actor, TakenJob job, CancellationToken cancellationToken) =>
        await showReminder.ReadFileAsync(actor, new RoundId(job.SubjectId), cancellationToken) switch
        {
            Outcome<WordFile>.Done(var reminder) => (reminder.Name, reminder.Content),
            Outcome<WordFile>.Refused refused => throw new NotMadeException(refused.Reasons[0].Message),
            _ => throw Gone(),
        };
}
