using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Jobs;

/// <summary>The files one has asked for; and where the buttons that ask for them lead, so that a refusal has a page to stand on.</summary>
public sealed class IndexModel(ListJobs read, AskForPdf askForPdf, AskForRoundZip askForZip, LoadJob loadJob) : DanchuPage
{
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, cancellationToken), jobs => Jobs = jobs);

    public async Task<IActionResult> OnPostReportPdfAsync([FromQuery] ReportId subject, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForPdf.ExecuteAsync(CurrentActor, subject, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostLetterPdfAsync([FromQuery] RoundId subject, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForPdf.ExecuteAsync(CurrentActor, subject, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostReminderPdfAsync([FromQuery] RoundId subject, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForPdf.ReminderAsync(CurrentActor, subject, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostScorecardPdfAsync([FromQuery] ScorecardId subject, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForPdf.ExecuteAsync(CurrentActor, subject, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRoundZipAsync([FromQuery] RoundId subject, [FromForm(Name = "pdf")] bool pdf, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForZip.ExecuteAsync(CurrentActor, new(subject, pdf), cancellationToken), cancellationToken);

    private Task<IActionResult> GoOnAsync(Outcome<Guid> asked, CancellationToken cancellationToken) =>
        asked is Outcome<Guid>.Done(var id)
            ? GoToAsync(id, cancellationToken)
            : AnswerAsync(asked, _ => NotFound(), () => OnGetAsync(cancellationToken));

    // What is ready comes at once; what is not is waited for on a page of its own.
    private async Task<IActionResult> GoToAsync(Guid id, CancellationToken cancellationToken) => LocalRedirect(
        await loadJob.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<LoadJob.View>.Done { Value.Job.State: JobState.Done }
            ? Address.Jobs.File(id)
            : Address.Jobs.Overview(id, download: true));
}
