using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Danchu.Web.Pages.SignIn;

/// <summary>Đăng nhập, with user name and password.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInRegistration.RateLimit)]
public sealed class IndexModel(CheckPassword checkPassword, SignInManager<Person> signIn) : DanchuPage
{
    [BindProperty]
    public CheckPassword.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = Address.Home();

    public IActionResult OnGet() => HttpContext.Features.Get<Session>() is null ? Page() : LocalRedirect(Destination());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await checkPassword.ExecuteAsync(Input, cancellationToken);
        if (outcome is Outcome<Person>.Done { Value: var person })
        {
            if (person.TwoFactorEnabled)
            {
                await HalfSignIn.BeginAsync(HttpContext, person);
                return LocalRedirect(Address.SignIn.Code(Destination()));
            }

            await signIn.SignInAsync(person, isPersistent: false);
        }

        return await AnswerAsync(outcome, _ => LocalRedirect(Destination()), () => Task.FromResult<IActionResult>(Page()));
    }

    // Only to an address of this site: a foreign one would be a trap.
    private string Destination() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Address.Home();
}
