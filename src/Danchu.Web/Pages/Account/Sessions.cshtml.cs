using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Addresses;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Account;

/// <summary>Phiên đăng nhập của tôi: in which browsers the person is signed in, and ending those that are not theirs any more.</summary>
public sealed class SessionsModel(ListSessions listSessions, EndSession endSession, EndSessions endSessions, SessionLimits limits) : DanchuPage
{
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public SessionLimits Limits => limits;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Sessions = await listSessions.ReadAsync(CurrentActor, cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken) => await AnswerAsync(
        await endSession.ExecuteAsync(CurrentActor, id, SecurityRecordKind.SessionEnded, "tự kết thúc ở danh sách phiên", cancellationToken),
        _ => Confirmed(Address.Account.Sessions(), "Đã kết thúc phiên."),
        () => Task.FromResult<IActionResult>(Page()));

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await endSessions.ExecuteAsync(
            CurrentActor, CurrentActor.PersonId, CurrentSession.Id, "tự kết thúc các phiên khác", cancellationToken);
        return Confirmed(Address.Account.Sessions(), "Đã kết thúc mọi phiên khác.");
    }

    /// <summary>"4 giờ", "30 phút".</summary>
    public static string Words(TimeSpan limit) => limit.TotalMinutes % 60 == 0 ? $"{limit.TotalHours:0} giờ" : $"{limit.TotalMinutes:0} phút";
}
