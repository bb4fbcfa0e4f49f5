using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Jobs;
using Danchu.Core.Operations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Danchu.Web.Pages.Jobs;

/// <summary>How far a file is, and the file itself. Only for whoever asked for it.</summary>
public sealed class OverviewModel(LoadJob open, CancelJob cancel, LoadJobFile readFile) : DanchuPage
{
    private const int SecondsToNextLook = 2;

    /// <summary>Whether the file is given by itself once it is made.</summary>
    [BindProperty(SupportsGet = true, Name = "download")]
    public bool Download { get; set; }

    public LoadJob.View View { get; private set; } = null!;

    public string Subject => View.Job.Kind switch
    {
        JobKind.ReportPdf => Address.Reports.Overview(new(View.Job.SubjectId)),
        JobKind.LetterPdf => Address.Rounds.Letter(new(View.Job.SubjectId)),
        JobKind.ReminderPdf => Address.Rounds.Reminder(new(View.Job.SubjectId)),
        JobKind.ScorecardPdf => Address.Scorecards.Overview(new(View.Job.SubjectId)),
        JobKind.Verification => Address.Verification.Index(),
        _ => Address.Rounds.Overview(new(View.Job.SubjectId)),
    };

    public string SubjectName => View.Job.Kind switch
    {
        JobKind.ReportPdf => "báo cáo",
        JobKind.LetterPdf => "công văn",
        JobKind.ReminderPdf => "công văn đôn đốc",
        JobKind.ScorecardPdf => "phiếu chấm điểm",
        JobKind.Verification => "trang Kiểm tra dữ liệu",
        _ => "đợt báo cáo",
    };

    public string Progress => View.Job switch
    {
        { State: JobState.Waiting, Attempts: > 0 } => "Lần trước không thành công, đang chờ thử lại.",
        { State: JobState.Waiting } when View.Ahead > 0 => $"Đang chờ, còn {View.Ahead.Show()} yêu cầu trước.",
        { State: JobState.Waiting } => "Đang chờ đến lượt.",
        { Kind: JobKind.Verification } job => $"Đang kiểm tra: xong {job.Done.Show()}/{job.All.Show()} bước.",
        { All: > 1 } job => $"Đang lập: {job.Done.Show()}/{job.All.Show()} báo cáo.",
        _ => "Đang lập tệp.",
    };

    public static StateTag TagOf(JobState state) => state switch
    {
        JobState.Waiting => new("Đang chờ", "grey"),
        JobState.Running => new("Đang lập", "blue"),
        JobState.Done => new("Đã xong", "green"),
        JobState.Cancelled => new("Đã hủy", "grey"),
        _ => new("Không lập được", "red"),
    };

    public static string KindOf(Job job) => job.Kind switch
    {
        JobKind.RoundZip => "Tệp nén (.zip)",
        JobKind.Verification => "Tệp văn bản (.txt)",
        _ => "Tệp PDF",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var page = Show(await open.ReadAsync(CurrentActor, id, cancellationToken), view => View = view);

        // The browser asks again by itself, and fetches what is made: no script needed.
        if (View is { Job.IsOpen: true })
        {
            Response.Headers["Refresh"] = SecondsToNextLook.ToString(CultureInfo.InvariantCulture);
        }
        else if (Download && View is { Job.State: JobState.Done })
        {
            Response.Headers["Refresh"] = $"0; url={Address.Jobs.File(id)}";
        }

        return page;
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await readFile.ReadAsync(CurrentActor, id, cancellationToken) is not Outcome<JobFile>.Done(var file))
        {
            return NotFound();
        }

        if (file.Name.EndsWith(".zip", StringComparison.Ordinal))
        {
            await RecordExport.OfAsync(HttpContext, file.Name);
        }

        Response.ContentType = file.ContentType;
        Response.ContentLength = file.Length;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file.Name }.ToString();
        await file.CopyToAsync(Response.Body, cancellationToken);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancellationToken) => await AnswerAsync(
        await cancel.ExecuteAsync(CurrentActor, id, cancellationToken),
        _ => Confirmed(Address.Jobs.Overview(id), "Đã hủy yêu cầu."),
        () => OnGetAsync(id, cancellationToken));
}
