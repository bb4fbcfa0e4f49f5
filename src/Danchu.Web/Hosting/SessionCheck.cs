using System.Globalization;
using System.Security.Claims;
using Danchu.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Danchu.Web.Hosting;

/// <summary>
/// Each request asks the database once who this is and what they may do now: a disabled person, a changed password or a lost membership counts at once,
/// on every node.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var stampClaim = http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var session = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var person)
            ? await http.RequestServices.GetRequiredService<FindSession>().ReadAsync(person, http.RequestAborted)
            : null;
        if (session is null || !string.Equals(session.SecurityStamp, context.Principal?.FindFirstValue(stampClaim), StringComparison.Ordinal))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }

        http.Features.Set(session);
    }

    /// <summary>A form posted after the session ended is not thrown away: the answer shows what was typed and can send it again.</summary>
    public static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            // The path alone: a whole address would be made of what the client calls the host.
            var asked = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(context.Options.LoginPath + QueryString.Create(context.Options.ReturnUrlParameter, asked).ToUriComponent());
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
