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
            SuppressDiagnosticsCallback = suppressed => StatusOf(suppressed.Exception) is 400 or 413,
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, StatusOf(context.HttpContext)));
    }

    // A body beyond the limit cannot be read for its token either, and the missing token is what is complained of first.
    private static int StatusOf(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status400BadRequest && context.Request.ContentLength > Limits.RequestBytes
            ? StatusCodes.Status413PayloadTooLarge
            : context.Response.StatusCode;

    private static Task AnswerAsync(HttpContext context, Exception exception) => WriteAsync(context, StatusOf(exception));

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,

        // The form reader's answer to a body or a field beyond its limits.
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ when DatabaseAway.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var token = status is StatusCodes.Status401Unauthorized ? Token(context) : "";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(ErrorHtml.Of(context.Request, status, await PostedAsync(context, status), token));
    }

    // The page of a session that ended asks to sign in; only that form needs one.
    private static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";

    // What cannot be read (too large, cut off) cannot be shown either; the page then only says what happened.
    private static async Task<IFormCollection?> PostedAsync(HttpContext context, int status)
    {
        if (status is StatusCodes.Status413PayloadTooLarge || !context.Request.HasFormContentType)
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
