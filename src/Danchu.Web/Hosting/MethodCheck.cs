using Danchu.Web.Api;

namespace Danchu.Web.Hosting;

/// <summary>
/// The site knows GET, HEAD and POST; any other method is refused before a page could answer it with an empty form. Other programs may write over by PUT.
/// </summary>
internal static class MethodCheck
{
    public static void UseMethodCheck(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)
            || (HttpMethods.IsPut(method) && ApiProblem.Concerns(context)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = ApiProblem.Concerns(context) ? "GET, HEAD, POST, PUT" : "GET, HEAD, POST";
        return Task.CompletedTask;
    });
}
