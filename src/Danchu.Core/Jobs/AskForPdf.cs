using Danchu.Core.Access;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;

namespace Danchu.Core.Jobs;

/// <summary>Asks for a report, a request letter, a reminder or a scorecard as PDF: whoever may read it may ask.</summary>
public sealed class AskForPdf(
    LoadReport loadReport, LoadLetter loadLetter, ShowReminder showReminder, LoadScorecard loadScorecard, ConvertToPdf convert, QueueJob queue)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, ReportId report, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, report, cancellationToken);
        return opened is Outcome<OpenedReport>.Done(var file)
            ? await QueueAsync(actor, new(JobKind.ReportPdf, report.Value, TitleOf(file), FixedName: NameOf(file)), cancellationToken)
            : opened.NotDoneAs<Guid>();
    }

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, RoundId round, CancellationToken cancellationToken = default)
    {
        var seen = await loadLetter.ReadAsync(actor, round, cancellationToken);
        return seen is Outcome<LoadLetter.View>.Done(var letter)
            ? await QueueAsync(
                actor,
                new(
                    JobKind.LetterPdf, round.Value, letter.Issued ? $"Công văn {letter.Symbol}" : "Dự thảo công văn",
                    FixedName: letter.Issued ? Pdf(LoadLetter.FileNameOf(letter.Symbol)) : null),
                cancellationToken)
            : seen.NotDoneAs<Guid>();
    }

    public async Task<Outcome<Guid>> ReminderAsync(Actor actor, RoundId round, CancellationToken cancellationToken = default)
    {
        var seen = await showReminder.ReadAsync(actor, round, cancellationToken);
        return seen switch
        {
            Outcome<ShowReminder.View>.Done({ Why: { Length: > 0 } why }) => new Refusal(why),
            Outcome<ShowReminder.View>.Done(var reminder) => await QueueAsync(
                actor, new(JobKind.ReminderPdf, round.Value, $"Dự thảo công văn đôn đốc: {InSentence.Lowered(reminder.Subject)}"), cancellationToken),
            _ => seen.NotDoneAs<Guid>(),
        };
    }

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, ScorecardId scorecard, CancellationToken cancellationToken = default)
    {
        var opened = await loadScorecard.ReadAsync(actor, scorecard, cancellationToken);
        return opened is Outcome<OpenedScorecard>.Done(var card)
            ? await QueueAsync(actor, new(JobKind.ScorecardPdf, scorecard.Value, $"Phiếu chấm điểm của {card.Organisation.Name}"), cancellationToken)
            : opened.NotDoneAs<Guid>();
    }

    private async Task<Outcome<Guid>> QueueAsync(Actor actor, QueueJob.Input input, CancellationToken cancellationToken) => convert.IsInstalled
        ? await queue.ExecuteAsync(actor, input, cancellationToken)
        : new Refusal(ConvertToPdf.Missing);

    private static string? NameOf(OpenedReport file) => ReportLifecycle.IsDraft(file.Report.State) ? null : Pdf(LoadDocument.FileNameOf(file));

    private static string Pdf(string document) => Path.ChangeExtension(document, ".pdf");

    private static string TitleOf(OpenedReport file) =>
        $"Báo cáo {(file.Report.Symbol.Length > 0 ? $"số {file.Report.Symbol}" : "dự thảo")} của {file.Organisation.Name}";
}
