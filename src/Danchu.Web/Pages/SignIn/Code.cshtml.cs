using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.SignIn;

/// <summary>Mã xác thực: the second step of signing in, after the right password (<see cref="HalfSignIn"/>).</summary>
[AllowAnonymous]
public sealed class CodeModel(CheckCode checkCode, UserManager<Person> people, LetIn letIn) : DanchuPage
{
    public sealed record Form(string? Code);

    [BindProperty]
    public Form Input { get; set; } = new(Code: null);

    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = Address.Home();

    public async Task<IActionResult> OnGetAsync() =>
        await HalfSignIn.FindAsync(HttpContext, people) is null ? LocalRedirect(Address.SignIn.Index()) : Page();

    /// <summary>A form whose session had ended: it goes through signing in and is sent again afterwards.</summary>
    public KeptForm? Kept { get; private set; }

    /// <summary>Signed in just now, with a form that waits to be sent.</summary>
    public bool IsBack { get; private set; }

    /// <summary>From the page of the password, with a form that is carried.</summary>
    public IActionResult OnPostAsk()
    {
        ModelState.Clear();
        Kept = KeptForm.CarriedBy(Request.Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Kept = KeptForm.CarriedBy(Request.Form);
        if (await HalfSignIn.FindAsync(HttpContext, people) is not { } person)
        {
            return Confirmed(Address.SignIn.Index(), "Đã quá 10 phút từ khi nhập mật khẩu. Hãy đăng nhập lại.");
        }

        var outcome = await checkCode.ExecuteAsync(person.Id, Input.Code, cancellationToken);
        if (outcome is Outcome<Done>.Done)
        {
            await HalfSignIn.EndAsync(HttpContext);
            await letIn.ExecuteAsync(HttpContext, person, cancellationToken);
            IsBack = Kept is not null;
        }

        return await AnswerAsync(
            outcome, _ => IsBack ? Page() : LocalRedirect(LocalAddress.OrHome(Url, ReturnUrl)), () => Task.FromResult<IActionResult>(Page()));
    }
}
