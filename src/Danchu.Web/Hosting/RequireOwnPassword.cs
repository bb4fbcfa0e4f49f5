using Danchu.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Danchu.Web.Hosting;

/// <summary>Whoever was given a password by an administrator chooses his own before anything else.</summary>
internal sealed class RequireOwnPassword(RequestDelegate next)
{
    public const string Page = "/account/password";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Session>() is { MustChangePassword: true } && !IsAllowed(context))
        {
            context.Response.Redirect(Page);
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsAllowed(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/sign-out", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
