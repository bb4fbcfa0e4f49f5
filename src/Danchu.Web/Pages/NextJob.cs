using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Danchu.Web.Pages.Shared;

namespace Danchu.Web.Pages;

/// <summary>The one thing somebody has to do next: what, by when, one button. Signing comes first, then what was returned, then a scorecard that its
/// report left behind, then what is due first, then what came in.</summary>
/// <param name="DueOn">Null for what has no day of its own.</param>
public sealed record NextJob(string What, string Subject, string Whose, DateOnly? DueOn, IEnumerable<StateTag> Tags, string Href, string Button)
{
    /// <summary>How far it is: "29/47 chỉ tiêu, 4/13 mục"; empty where there is nothing to count.</summary>
    public string Progress { get; private init; } = "";

    public static NextJob? Of(ShowMyWork.View work, ShowScorecardWork.View sheets) =>
        ToSignLetter(work) ?? ToSign(work) ?? ToWrite(work, returned: true) ?? ToScore(work, sheets) ?? ToWrite(work, returned: false)
        ?? ToReceive(work) ?? ToJudge(sheets);

    // A report goes with its scorecard: what was left behind comes before the next report.
    private static NextJob? ToScore(ShowMyWork.View work, ShowScorecardWork.View sheets) =>
        sheets.Own.FirstOrDefault(d => d is { ReportSent: true, IsMine: true }) is { } duty
        ? new(
            duty.Work == ShowScorecardWork.Work.Send ? "Gửi phiếu chấm điểm: báo cáo đã gửi, phiếu chưa gửi" : "Chấm điểm: báo cáo đã gửi, phiếu chưa gửi",
            duty.Subject.Opening(), duty.OrganisationName, duty.DueOn, [StateTag.Of(new DueState(duty.DueOn, work.Today))],
            Address.Scorecards.Overview(duty.Id), "Mở phiếu chấm điểm")
        : null;

    private static NextJob? ToSignLetter(ShowMyWork.View work) => work.Letters is [var letter, ..]
        ? new(
            letter.Corrects is { } symbol ? $"Đọc và ký công văn đính chính Công văn {symbol}" : "Đọc và ký công văn yêu cầu báo cáo",
            letter.Subject.Opening(), $"{letter.SubmittedBy} trình", letter.DueOn,
            [StateTag.Of(RoundState.Submitted)], PageOf(letter), "Đọc và ký")
        : null;

    public static string PageOf(ShowMyWork.LetterDuty letter) =>
        letter.Corrects is null ? Address.Rounds.Draft(letter.Id) : Address.Rounds.Correction(letter.Id);

    private static NextJob? ToSign(ShowMyWork.View work) => work.ToSign is [var duty, ..]
        ? new(
            "Đọc và ký báo cáo", duty.Subject.Opening(), duty.OrganisationName, duty.DueOn, TagsOf(duty, work),
            Address.Assignments.Sign(duty.Id), "Đọc và ký")
        : null;

    private static NextJob? ToWrite(ShowMyWork.View work, bool returned) => work.FirstToWrite is { } duty && (duty.WasReturned || !returned)
        ? new(
            duty.WasReturned ? "Sửa báo cáo bị trả lại" : "Làm báo cáo", duty.Subject.Opening(), $"{duty.IssuerName} yêu cầu", duty.DueOn,
            TagsOf(duty, work), Address.Assignments.Overview(duty.Id), "Mở báo cáo")
            { Progress = duty.WasReturned || work.Progress is not { } progress ? "" : Counted(progress) }
        : null;

    private static string Counted(Progress progress) => string.Join(", ", new[]
    {
        progress.FiguresAsked == 0 ? "" : $"{progress.FiguresEntered.Show()}/{progress.FiguresAsked.Show()} chỉ tiêu",
        progress.SectionsAsked == 0 ? "" : $"{progress.SectionsWritten.Show()}/{progress.SectionsAsked.Show()} mục",
    }.Where(text => text.Length > 0));

    private static NextJob? ToJudge(ShowScorecardWork.View sheets) => sheets.Asked.FirstOrDefault() switch
    {
        { ToReview: > 0 } waiting => Judging("Thẩm định", waiting.ToReview, waiting, ScorecardState.Review),
        { ToClose: > 0 } waiting => Judging("Kết luận", waiting.ToClose, waiting, ScorecardState.Reviewed),
        _ => null,
    };

    private static NextJob Judging(string what, int count, ShowScorecardWork.Waiting waiting, ScorecardState state) => new(
        $"{what} {count.Show()} phiếu chấm điểm", waiting.Subject.Opening(), waiting.PeriodName, null, [],
        Address.Scorecards.Index(waiting.RoundId, state), "Mở danh sách");

    private static NextJob? ToReceive(ShowMyWork.View work) => work.Rounds.FirstOrDefault(r => r.Counts.Waiting > 0) is { } round
        ? new(
            $"Xem {round.Counts.Waiting.Show()} báo cáo mới gửi đến", round.Subject.Opening(), round.PeriodName, round.DueOn,
            [StateTag.Of(new DueState(round.DueOn, work.Today))], Address.Rounds.Overview(round.Id, UnitStatus.Waiting), "Mở danh sách")
        : null;

    private static IEnumerable<StateTag> TagsOf(ShowMyWork.Duty duty, ShowMyWork.View work) =>
        StateTag.Of(DueState.Of(duty.DueOn, duty.FirstSentAt, work.Today), duty.Returned(work.Today));
}
