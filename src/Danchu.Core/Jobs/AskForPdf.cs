using Danchu.Core.Accounts;
using Danchu.Core.Documents;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;

namespace Danchu.Core.Jobs;

/// <summary>Asks for a report or a request letter as PDF: whoever may read it may ask.</summary>
public sealed class AskForPdf(OpenReport openReport, ReadLetter readLetter, ConvertToPdf convert, QueueJob queue)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, ReportId report, CancellationToken cancellationToken = default)
    {
        var opened = await openReport.ReadAsync(actor, report, cancellationToken);
        return opened is Outcome<ReportFile>.Done(var file)
            ? await QueueAsync(actor, new(JobKind.ReportPdf, report.Value, TitleOf(file)), cancellationToken)
            : opened.NotDoneAs<Guid>();
    }

    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, RoundId round, CancellationToken cancellationToken = default)
    {
        var seen = await readLetter.ReadAsync(actor, round, cancellationToken);
        return seen is Outcome<ReadLetter.View>.Done(var letter)
            ? await QueueAsync(actor, new(JobKind.LetterPdf, round.Value, letter.Issued ? $"Công văn {letter.Symbol}" : "Dự thảo công văn"), cancellationToken)
            : seen.NotDoneAs<Guid>();
    }

    private async Task<Outcome<Guid>> QueueAsync(Actor actor, QueueJob.Input input, CancellationToken cancellationToken) => convert.IsInstalled
        ? await queue.ExecuteAsync(actor, input, cancellationToken)
        : new Refusal(ConvertToPdf.Missing);

    private static string TitleOf(ReportFile file) =>
        $"Báo cáo {(file.Report.Symbol.Length > 0 ? $"số {file.Report.Symbol}" : "dự thảo")} của {file.Organisation.Name}";
}
