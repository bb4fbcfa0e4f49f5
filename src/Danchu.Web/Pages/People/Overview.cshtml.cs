using Danchu.Core.Accounts;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>One account: its roles, and what an administrator may do with it.</summary>
public sealed class OverviewModel(
    FindPerson findPerson, EditPerson editPerson, ResetPassword resetPassword, DisablePerson disablePerson, EnablePerson enablePerson,
    TakeMembership takeMembership, MovePersonHome movePersonHome, ResetSecondFactor resetSecondFactor,
    TimeProvider clock) : DanchuPage
{
    public const string ResetQuestion =
        "Mật khẩu hiện tại sẽ mất hiệu lực và các phiên đang mở kết thúc. Vai trò Người ký, Quản trị và vai trò ở đơn vị bạn không quản trị sẽ chờ "
        + "người khác xác nhận lại. Cấp mật khẩu tạm mới?";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PersonView View { get; private set; } = null!;

    public CreatedPerson? NewPassword { get; private set; }

    public bool IsSelf => CurrentActor.PersonId == Id;

    public bool IsExpired => View is { MustChangePassword: true, TemporaryPasswordUntil: { } until } && until < clock.Today();

    public sealed class Form
    {
        public string FullName { get; set; } = "";

        public string Home { get; set; } = "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowPersonAsync(cancellationToken);
        Input.FullName = View?.FullName ?? "";
        return page;
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await editPerson.ExecuteAsync(CurrentActor, new(Id, Input.FullName), cancellationToken), "Đã sửa họ tên.", cancellationToken);

    public async Task<IActionResult> OnPostHomeAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await movePersonHome.ExecuteAsync(CurrentActor, new(Id, Input.Home), cancellationToken),
        _ => Confirmed(Address.People.Overview(Id), "Đã chuyển đơn vị quản lý tài khoản."),
        () => OnGetAsync(cancellationToken));

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) => await DoneAsync(
        await disablePerson.ExecuteAsync(CurrentActor, Id, cancellationToken), "Đã ngừng tài khoản; các phiên đang mở đã kết thúc.", cancellationToken);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await enablePerson.ExecuteAsync(CurrentActor, Id, cancellationToken), "Đã mở lại tài khoản.", cancellationToken);

    public async Task<IActionResult> OnPostFactorAsync(CancellationToken cancellationToken) => await DoneAsync(
        await resetSecondFactor.ExecuteAsync(CurrentActor, Id, cancellationToken),
        "Đã gỡ xác thực hai lớp; các phiên đang mở đã kết thúc.",
        cancellationToken);

    public async Task<IActionResult> OnPostTakeAsync(Guid membership, CancellationToken cancellationToken) => await AnswerAsync(
        await takeMembership.ExecuteAsync(CurrentActor, membership, cancellationToken),
        _ => Confirmed(Address.People.Index(), "Đã thu vai trò."),
        () => ShowPersonAsync(cancellationToken));

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        var outcome = await resetPassword.ExecuteAsync(CurrentActor, Id, cancellationToken);
        if (outcome is Outcome<CreatedPerson>.Done { Value: var created })
        {
            // Shown here and now, never in an address or a cookie.
            NewPassword = created;
            return await ShowPersonAsync(cancellationToken);
        }

        return await AnswerAsync(outcome, _ => Page(), () => ShowPersonAsync(cancellationToken));
    }

    private Task<IActionResult> DoneAsync(Outcome<Done> outcome, string message, CancellationToken cancellationToken) =>
        AnswerAsync(outcome, _ => Confirmed(Address.People.Overview(Id), message), () => ShowPersonAsync(cancellationToken));

    private async Task<IActionResult> ShowPersonAsync(CancellationToken cancellationToken) =>
        Show(await findPerson.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
}
