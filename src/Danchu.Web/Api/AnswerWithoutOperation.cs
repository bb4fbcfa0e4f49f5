using Microsoft.AspNetCore.Authorization;

namespace Danchu.Web.Api;

/// <summary>
/// What is asked of the API and is no operation of it, by its address, method or kind of content, is told so at once: everywhere else whoever is not signed in
/// is led to sign in.
/// </summary>
internal static class AnswerWithoutOperation
{
    public static void UseAnswerWithoutOperation(this WebApplication app) => app.Use((context, next) =>
    {
        var endpoint = context.GetEndpoint();
        if (!ApiProblem.Concerns(context) || endpoint?.Metadata.GetMetadata<ApiOperation>() is not null
            || endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(context);
        }

        // Routing's own answers to a wrong method (405) and a wrong content (415) are no routes.
        if (endpoint is { RequestDelegate: { } answer } and not RouteEndpoint)
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
