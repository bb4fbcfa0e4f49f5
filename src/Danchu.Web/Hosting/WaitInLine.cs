using Danchu.Core.Accounts;
using Danchu.Core.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace Danchu.Web.Hosting;

/// <summary>Marks a page that does heavy work: what is posted to it waits in line.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HeavyWorkAttribute : Attribute
{
    /// <summary>Showing the page is heavy too.</summary>
    public bool Shows { get; init; }
}

/// <summary>
/// Heavy requests take turns (<see cref="WorkLine"/>): those to pages marked with <see cref="HeavyWorkAttribute"/>, and whatever brings a large body. The
/// body is taken onto the disk first, so that a slow line holds up nobody. Whoever gets no turn is told why, and when to try again.
/// </summary>
internal static class WaitInLine
{
    /// <summary>Smaller ones are sections being saved, whatever is in them.</summary>
    private const long LargeBody = 1 << 20;

    private const int KeptInMemory = 64 << 10;

    public static void AddWorkLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("WorkLine").Get<WorkLineOptions>() ?? new WorkLineOptions());
        services.AddSingleton<WorkLine>();
        services.AddSingleton<ReturnMemory>();
    }

    public static void UseWorkLine(this WebApplication app)
    {
        var line = app.Services.GetRequiredService<WorkLine>();
        _ = app.Services.GetRequiredService<ReturnMemory>();
        app.Use(async (context, next) =>
        {
            if (context.Features.Get<Session>() is not { } session || !IsHeavy(context))
            {
                await next(context);
                return;
            }

            await TakeBodyAsync(context);
            using var turn = await line.EnterAsync(session.Actor.PersonId, context.RequestAborted);
            if (turn.Answer == TurnAnswer.Begins)
            {
                ReturnMemory.MakeRoom();
                await next(context);
            }
            else
            {
                Refuse(context, turn.Answer);
            }
        });
    }

    /// <summary>Who is not signed in has nothing large to send: a form sent too late comes back with what was typed, and no more is read.</summary>
    public static void UseLimitForStrangers(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.User.Identity is not { IsAuthenticated: true } && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargeBody;
            if (context.Request.ContentLength > LargeBody)
            {
                context.Features.Set(new ErrorWords(
                    "Nội dung gửi lên quá lớn", "Khi chưa đăng nhập chỉ gửi được tối đa 1 MB. Hãy đăng nhập rồi gửi lại.", ShowsPosted: false));
            }
        }

        return next(context);
    });

    private static bool IsHeavy(HttpContext context)
    {
        var mark = context.GetEndpoint()?.Metadata.GetMetadata<HeavyWorkAttribute>();
        return HttpMethods.IsPost(context.Request.Method)
            ? mark is not null || IsLarge(context.Request)
            : mark is { Shows: true };
    }

    private static bool IsLarge(HttpRequest request) => request.ContentLength is null or > LargeBody;

    private static async Task TakeBodyAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Request.EnableBuffering(KeptInMemory, Limits.RequestBytes);
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Request.Body.Position = 0;
        }
    }

    private static void Refuse(HttpContext context, TurnAnswer answer)
    {
        var (status, title, text) = answer == TurnAnswer.PersonHasEnough
            ? (StatusCodes.Status429TooManyRequests, "Còn việc chưa xong", "Bạn đang có mấy tệp hoặc văn bản chờ xử lý. Hãy đợi các việc đó xong rồi gửi lại.")
            : (
                StatusCodes.Status503ServiceUnavailable,
                "Máy chủ đang bận",
                "Nhiều người đang gửi tệp cùng lúc nên chưa đến lượt bạn. Hãy đợi một phút rồi gửi lại.");
        context.Response.Headers.RetryAfter = "60";
        context.Features.Set(new ErrorWords(title, text, ShowsPosted: !IsLarge(context.Request)));
        context.Response.StatusCode = status;
    }
}

/// <summary>What an error page says in place of what its status says by itself.</summary>
/// <param name="ShowsPosted">What was typed is shown again; not where the form is too large to be read for that.</param>
internal sealed record ErrorWords(string Title, string Text, bool ShowsPosted);
