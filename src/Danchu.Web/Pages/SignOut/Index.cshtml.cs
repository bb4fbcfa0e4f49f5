using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Addresses;
using Danchu.Core.Records;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.SignOut;

/// <summary>Đăng xuất: the session ends in the database, so that a copy of its cookie is worth nothing on any node.</summary>
[AllowAnonymous]
public sealed class IndexModel(EndSession endSession) : DanchuPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<Session>() is { } session)
        {
            await endSession.ExecuteAsync(session.Actor, session.Id, SecurityRecordKind.SignedOut, "", cancellationToken);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Confirmed(Address.SignIn.Index(), "Bạn đã đăng xuất.");
    }
}
