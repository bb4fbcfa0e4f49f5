using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.SignIn;

/// <summary>Đăng nhập, with user name and password.</summary>
[AllowAnonymous]
public sealed class IndexModel(CheckPassword checkPassword, KnownBrowser knownBrowser, LetIn letIn) : DanchuPage
{
    [BindProperty]
    public CheckPassword.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = Address.Home();

    /// <summary>A form whose session had ended: it goes through signing in and is sent again afterwards.</summary>
    public KeptForm? Kept { get; private set; }

    /// <summary>Signed in just now, with a form that waits to be sent.</summary>
    public bool IsBack { get; private set; }

    public IActionResult OnGet() => HttpContext.Features.Get<Session>() is null ? Page() : LocalRedirect(LocalAddress.OrHome(Url, ReturnUrl));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = KeptForm.CarriedBy(Request.Form);
        var outcome = await checkPassword.ExecuteAsync(Input, knownBrowser.Find(HttpContext), cancellationToken);
        if (outcome is not Outcome<Person>.Done { Value: var person })
        {
            return await RefuseAsync(outcome);
        }

        if (person.TwoFactorEnabled)
        {
            await HalfSignIn.BeginAsync(HttpContext, person);

            // A form that is carried goes along to the page that asks for the code.
            return Kept is null
                ? LocalRedirect(Address.SignIn.Code(LocalAddress.OrHome(Url, ReturnUrl)))
                : LocalRedirectPreserveMethod(Address.SignIn.AskCode());
        }

        await letIn.ExecuteAsync(HttpContext, person, cancellationToken);
        IsBack = Kept is not null;
        return IsBack ? Page() : LocalRedirect(LocalAddress.OrHome(Url, ReturnUrl));
    }

    private async Task<IActionResult> RefuseAsync(Outcome<Person> outcome)
    {
        var page = await AnswerAsync(outcome, _ => Page(), () => Task.FromResult<IActionResult>(Page()));
        TellToWait(outcome, page);
        return page;
    }
}
