using Microsoft.AspNetCore.Http.Features;

namespace Danchu.Web.Hosting;

/// <summary>
/// A body beyond the limit is answered in words. A browser sends all of it before it reads an answer, and shows a broken connection when the server hangs
/// up in between: so what somebody signed in sends is taken and thrown away first, a piece at a time.
/// </summary>
internal static class RefuseTooLarge
{
    /// <summary>Beyond this the connection is closed.</summary>
    private const long MostTaken = 1024L * 1024 * 1024;

    public static void UseRefuseTooLarge(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength is not { } length || length <= Limits.RequestBytes)
        {
            await next(context);
            return;
        }

        // A client that asks first ("Expect: 100-continue") is refused before it sends anything.
        var waits = context.Request.Headers.Expect.Count > 0;
        if (context.User.Identity is { IsAuthenticated: true } && length <= MostTaken && !waits
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
