using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Account;

/// <summary>Đổi mật khẩu: the person's own password.</summary>
public sealed class PasswordModel(ChangePassword changePassword, LetIn letIn) : DanchuPage
{
    [BindProperty]
    public ChangePassword.Input Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await changePassword.ExecuteAsync(CurrentActor, Input, CurrentSession.Id, cancellationToken);
        if (outcome is Outcome<Person>.Done { Value: var person })
        {
            // The old stamp is void; this browser goes on with the new one.
            await letIn.ContinueAsync(person, CurrentSession.Id);
        }

        var answer = await AnswerAsync(
            outcome,
            _ => Confirmed(Address.Home(), "Đã đổi mật khẩu. Các phiên đăng nhập khác của bạn đã kết thúc."),
            () => Task.FromResult<IActionResult>(Page()));
        TellToWait(outcome, answer);
        return answer;
    }
}
