using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Reports;
using Danchu.Core.Scoring;

namespace Danchu.Web.Pages.Assignments;

/// <summary>The tasks of a report in the order of the work: số liệu, các mục, chấm điểm, kiểm tra, trình ký.</summary>
/// <param name="Progress">"12/47 chỉ tiêu"; empty when there is nothing to count.</param>
public sealed record ReportTask(string Name, string Href, TaskState State, string Progress = "")
{
    public static IReadOnlyList<ReportTask> Of(OverviewModel page) => [.. All(page)];

    /// <summary>The first that is not done; the one primary button of the page.</summary>
    public static ReportTask? Next(IEnumerable<ReportTask> tasks) => tasks.FirstOrDefault(task => task.State != TaskState.Done);

    /// <summary>Whether all figures and sections are there, so that the whole can be checked.</summary>
    public static bool IsWritten(ShowAssignment.View view) => Writing(view).All(task => task.State == TaskState.Done);

    private static IEnumerable<ReportTask> All(OverviewModel page)
    {
        var (view, id) = (page.View, page.View.File.Assignment.Id);
        foreach (var task in Writing(view))
        {
            yield return task;
        }

        if (view.Scorecard is { } scorecard)
        {
            var sent = scorecard.State is not (ScorecardState.Self or ScorecardState.Returned);
            yield return new("Chấm điểm", Address.Scorecards.Overview(scorecard.Id), sent ? TaskState.Done : TaskState.Doing, scorecard.State.Label());
        }

        yield return Checking(page, Address.Assignments.Findings(id));
        yield return new("Trình ký", Address.Assignments.HandOver(id), ReportLifecycle.IsDraft(view.File.Report.State) ? TaskState.Waiting : TaskState.Done);
    }

    private static IEnumerable<ReportTask> Writing(ShowAssignment.View view)
    {
        var id = view.File.Assignment.Id;
        var unmended = view.Unmended.ToLookup(item => item.Target, item => item.Key);
        if (unmended[ReturnTarget.Figure].FirstOrDefault() is { } figure)
        {
            yield return ToMend("Số liệu", Address.Assignments.Figures(id, figure), unmended[ReturnTarget.Figure].Count());
        }
        else if (view.FiguresAsked > 0)
        {
            yield return Counted("Số liệu", Address.Assignments.Figures(id), view.FiguresEntered, view.FiguresAsked, "chỉ tiêu");
        }

        var written = view.Sections.Where(s => s.Writes).ToList();
        var open = written.Find(s => s.Words == 0 && s.Open) ?? written.FirstOrDefault();
        if (unmended[ReturnTarget.Section].FirstOrDefault() is { } section)
        {
            yield return ToMend("Các mục", Address.Assignments.Section(id, section), unmended[ReturnTarget.Section].Count());
        }
        else if (open is not null)
        {
            var items = written.Sum(s => s.Items);
            var what = items == 0 ? "mục" : $"mục · {written.Sum(s => s.Covered).Show()}/{items.Show()} ý đã nêu";
            yield return Counted("Các mục", Address.Assignments.Section(id, open.Key), written.Count(s => s.Words > 0), written.Count, what);
        }
    }

    // Nothing to check in an empty report, and no word on one that is not whole yet.
    private static ReportTask Checking(OverviewModel page, string href) => page.Findings is { } findings
        ? findings.Unanswered.Count() is > 0 and var open ? new("Kiểm tra", href, TaskState.Doing, $"{open.Show()} lỗi") : new("Kiểm tra", href, TaskState.Done)
        : new("Kiểm tra", href, page.View.Sections.Any(s => s.Words > 0) ? TaskState.Doing : TaskState.Waiting);

    private static ReportTask ToMend(string name, string href, int count) =>
        new(name, href, TaskState.Doing, $"{count.Show()} nội dung bị trả lại, chưa sửa");

    private static ReportTask Counted(string name, string href, int done, int all, string what) => new(
        name, href, done >= all ? TaskState.Done : done > 0 ? TaskState.Doing : TaskState.Waiting, $"{done.Show()}/{all.Show()} {what}");
}

/// <summary>How far a task is.</summary>
public enum TaskState
{
    Waiting,
    Doing,
    Done,
}
