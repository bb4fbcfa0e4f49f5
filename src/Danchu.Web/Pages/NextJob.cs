using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Rounds;

namespace Danchu.Web.Pages;

/// <summary>The one thing somebody has to do next: what, by when, one button. Signing comes first, then what was returned, then what is due first.</summary>
public sealed record NextJob(string What, string Subject, string Whose, DueState Due, string Href, string Button)
{
    public static NextJob? Of(ShowMyWork.View work) => ToSign(work) ?? ToWrite(work) ?? ToReceive(work);

    private static NextJob? ToSign(ShowMyWork.View work) => work.ToSign is [var duty, ..]
        ? new("Đọc và ký báo cáo", duty.Subject.Opening(), duty.OrganisationName, DueOf(duty, work), Address.Assignments.Sign(duty.Id), "Đọc và ký")
        : null;

    private static NextJob? ToWrite(ShowMyWork.View work) => (work.ToWrite.FirstOrDefault(d => d.WasReturned) ?? work.ToWrite.FirstOrDefault()) is { } duty
        ? new(
            duty.WasReturned ? "Sửa báo cáo bị trả lại" : "Làm báo cáo", duty.Subject.Opening(), $"{duty.IssuerName} yêu cầu", DueOf(duty, work),
            Address.Assignments.Overview(duty.Id), "Mở báo cáo")
        : null;

    private static NextJob? ToReceive(ShowMyWork.View work) => work.Rounds.FirstOrDefault(r => r.Counts.Waiting > 0) is { } round
        ? new(
            $"Xem {round.Counts.Waiting.Show()} báo cáo mới gửi đến", round.Subject.Opening(), round.PeriodName, new DueState(round.DueOn, work.Today),
            Address.Rounds.Overview(round.Id, UnitStatus.Waiting), "Mở danh sách")
        : null;

    private static DueState DueOf(ShowMyWork.Duty duty, ShowMyWork.View work) => DueState.Of(duty.DueOn, duty.FirstSentAt, work.Today);
}
