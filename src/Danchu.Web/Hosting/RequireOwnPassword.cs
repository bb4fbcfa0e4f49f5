using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Authorization;

namespace Danchu.Web.Hosting;

/// <summary>Whoever was given a password by an administrator chooses another before anything else.</summary>
internal sealed class RequireOwnPassword(RequestDelegate next)
{
    private static readonly string Page = Address.Account.Password();

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
        || context.Request.Path.StartsWithSegments(Address.SignOut.Index(), StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
