using Danchu.Core.Accounts;
using Danchu.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Danchu.Web.Hosting;

/// <summary>
/// Pages for what went wrong. They need neither the database nor a view, so nothing that failed can fail them again, and they give back the text
/// of the form that was posted.
/// </summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => AnswerAsync(context, context.Features.Get<IExceptionHandlerFeature>()!.Error),
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = suppressed => StatusOf(suppressed.Exception) is 400 or 413 or 503 or 507,
        });
        app.UseOutageLog();
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, StatusOf(context.HttpContext)));
    }

    // A body beyond the limit cannot be read for its token either, and the missing token is what is complained of first.
    private static int StatusOf(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status400BadRequest
            && context.Request.ContentLength > (context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Limits.RequestBytes)
            ? StatusCodes.Status413PayloadTooLarge
            : context.Response.StatusCode;

    private static Task AnswerAsync(HttpContext context, Exception exception)
    {
        var status = StatusOf(exception);
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage)
        {
            context.RequestServices.GetRequiredService<OutageLog>().Failed(status == 507 ? "A disk is full" : "The database is away", exception);
        }

        return WriteAsync(context, status);
    }

    // Whoever is signed in was looked up: the database answers.
    private static void UseOutageLog(this WebApplication app)
    {
        var outages = app.Services.GetRequiredService<OutageLog>();
        app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<Session>() is not null)
            {
                outages.Answered();
            }
        });
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // The form reader's answer to a body or a field beyond its limits.
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ when DiskFull.Is(exception) => StatusCodes.Status507InsufficientStorage,
        _ when DatabaseAway.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A page of its own words, without what was posted.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string text) =>
        SendAsync(context, status, _ => Task.FromResult(ErrorHtml.Of(title, text)));

    private static Task WriteAsync(HttpContext context, int status) =>
        SendAsync(context, status, async token => ErrorHtml.Of(context.Request, status, await PostedAsync(context, status), token));

    private static async Task SendAsync(HttpContext context, int status, Func<string, Task<string>> compose)
    {
        if (ApiProblem.Concerns(context))
        {
            await ApiProblem.WriteAsync(context, status);
            return;
        }

        context.Response.StatusCode = status;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var token = status is StatusCodes.Status401Unauthorized ? Token(context) : "";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(await compose(token));
    }

    // The page of a session that ended asks to sign in; only that form needs one.
    private static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";

    // What cannot be read (too large, cut off) cannot be shown either; the page then only says what happened.
    private static async Task<IFormCollection?> PostedAsync(HttpContext context, int status)
    {
        if (status is StatusCodes.Status413PayloadTooLarge || !context.Request.HasFormContentType
            || context.Features.Get<ErrorWords>() is { ShowsPosted: false })
        {
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException or BadHttpRequestException)
        {
            // The form may be what failed: too large, cut off or malformed. The error page does without it.
            return null;
        }
    }
}
