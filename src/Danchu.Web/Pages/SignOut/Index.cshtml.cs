using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.SignOut;

/// <summary>Đăng xuất.</summary>
[AllowAnonymous]
public sealed class IndexModel : DanchuPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Confirmed(Address.SignIn.Index(), "Bạn đã đăng xuất.");
    }
}
