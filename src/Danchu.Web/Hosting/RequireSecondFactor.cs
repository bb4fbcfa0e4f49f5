using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Authorization;

namespace Danchu.Web.Hosting;

/// <summary>Whose role demands a second factor from today or earlier sets one up before anything else.</summary>
internal sealed class RequireSecondFactor(RequestDelegate next)
{
    private static readonly string Page = Address.Account.SecondFactor();

    public Task InvokeAsync(HttpContext context)
    {
        // The own password comes first: RequireOwnPassword leads there.
        if (context.Features.Get<Session>() is { MustTurnOnSecondFactor: true, MustChangePassword: false } && !IsAllowed(context))
        {
            Lead(context);
            return Task.CompletedTask;
        }

        return next(context);
    }

    // Who typed when the day began keeps the text: as after the end of a session, the answer shows it and can send it again.
    private static void Lead(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Redirect(Page);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static bool IsAllowed(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments(Address.SignOut.Index(), StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
