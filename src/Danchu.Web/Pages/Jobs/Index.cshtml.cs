using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Jobs;

/// <summary>The files one has asked for; and where the buttons that ask for them lead, so that a refusal has a page to stand on.</summary>
public sealed class IndexModel(ListJobs read, AskForPdf askForPdf, AskForRoundZip askForZip) : DanchuPage
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

    public async Task<IActionResult> OnPostRoundZipAsync([FromQuery] RoundId subject, [FromForm(Name = "pdf")] bool pdf, CancellationToken cancellationToken) =>
        await GoOnAsync(await askForZip.ExecuteAsync(CurrentActor, new(subject, pdf), cancellationToken), cancellationToken);

    private Task<IActionResult> GoOnAsync(Outcome<Guid> asked, CancellationToken cancellationToken) =>
        AnswerAsync(asked, id => LocalRedirect(Address.Jobs.Overview(id)), () => OnGetAsync(cancellationToken));
}
