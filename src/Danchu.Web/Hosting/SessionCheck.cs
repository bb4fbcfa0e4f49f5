using System.Globalization;
using System.Security.Claims;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Records;
using Danchu.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Danchu.Web.Hosting;

/// <summary>
/// Each request asks the database who this is and what they may do now, or whether anything changed since that was asked: a session that was ended, a disabled
/// person, a changed password or a lost membership counts at once, on every node.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata is { } marks
            && (marks.GetMetadata<StaticAssetDescriptor>() is not null || marks.GetMetadata<OpenToAllAttribute>() is not null
                || marks.GetMetadata<ApiOperation>() is not null))
        {
            return;
        }

        var session = Guid.TryParse(context.Principal?.FindFirstValue(LetIn.SessionClaim), CultureInfo.InvariantCulture, out var id)
            ? await http.RequestServices.GetRequiredService<KeptSessions>().ReadAsync(id, http.RequestServices, http.RequestAborted)
            : null;
        if (session is null || !IsOf(session, context))
        {
            await RefuseAsync(context);
            return;
        }

        if (session.Over is { } why)
        {
            await http.RequestServices.GetRequiredService<EndSession>()
                .ExecuteAsync(session.Actor, session.Id, SecurityRecordKind.SessionEnded, why, http.RequestAborted);
            await RefuseAsync(context);
            return;
        }

        http.Features.Set(session);
        NoteWhenAnswered(http, session);
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

    private static bool IsOf(Session session, CookieValidatePrincipalContext context)
    {
        var stampClaim = context.HttpContext.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        return string.Equals(session.SecurityStamp, context.Principal?.FindFirstValue(stampClaim), StringComparison.Ordinal)
            && Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var person)
            && session.Actor.PersonId == person;
    }

    private static async Task RefuseAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    // Nobody waits for it: the answer is sent first.
    private static void NoteWhenAnswered(HttpContext http, Session session)
    {
        var mark = http.RequestServices.GetRequiredService<MarkSessionSeen>();
        if (!mark.IsDue(session.SeenAt))
        {
            return;
        }

        http.Response.OnCompleted(async () =>
        {
            try
            {
                await mark.ExecuteAsync(session.Id, CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The database went away between the question and this note: the next request notes it.
            }
        });
    }
}
