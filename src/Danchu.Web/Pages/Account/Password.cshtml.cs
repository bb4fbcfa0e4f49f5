using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Account;

/// <summary>Đổi mật khẩu: the person's own password.</summary>
public sealed class PasswordModel(ChangePassword changePassword, SignInManager<Person> signIn) : DanchuPage
{
    [BindProperty]
    public ChangePassword.Input Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await changePassword.ExecuteAsync(CurrentActor, Input, cancellationToken);
        if (outcome is Outcome<Person>.Done { Value: var person })
        {
            // The old stamp is void; this browser goes on with the new one.
            await signIn.SignInAsync(person, isPersistent: false);
        }

        return await AnswerAsync(
            outcome,
            _ => Confirmed(Address.Home(), "Đã đổi mật khẩu. Các phiên đăng nhập khác của bạn đã kết thúc."),
            () => Task.FromResult<IActionResult>(Page()));
    }
}
