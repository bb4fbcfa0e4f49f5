namespace Danchu.Web.Hosting;

/// <summary>The site knows GET, HEAD and POST; any other method is refused before a page could answer it with an empty form.</summary>
internal static class MethodCheck
{
    public static void UseMethodCheck(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    });
}
