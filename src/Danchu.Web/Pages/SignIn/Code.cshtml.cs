using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Danchu.Web.Pages.SignIn;

/// <summary>Mã xác thực: the second step of signing in, after the right password (<see cref="HalfSignIn"/>).</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.RateLimit)]
public sealed class CodeModel(CheckCode checkCode, SignInManager<Person> signIn) : DanchuPage
{
    public sealed record Form(string? Code);

    [BindProperty]
    public Form Input { get; set; } = new(Code: null);

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = Address.Home();

    public async Task<IActionResult> OnGetAsync() =>
        await HalfSignIn.FindAsync(HttpContext, signIn.UserManager) is null ? LocalRedirect(Address.SignIn.Index()) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await HalfSignIn.FindAsync(HttpContext, signIn.UserManager) is not { } person)
        {
            return Confirmed(Address.SignIn.Index(), "Đã quá 10 phút từ khi nhập mật khẩu. Hãy đăng nhập lại.");
        }

        var outcome = await checkCode.ExecuteAsync(person.Id, Input.Code, cancellationToken);
        if (outcome is Outcome<Done>.Done)
        {
            await HalfSignIn.EndAsync(HttpContext);
            await signIn.SignInAsync(person, isPersistent: false);
        }

        return await AnswerAsync(
            outcome, _ => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Address.Home()), () => Task.FromResult<IActionResult>(Page()));
    }
}
