using System.Globalization;

namespace Danchu.Web.Hosting;

/// <summary>
/// Two addresses for machines that watch this one: "health" (the process answers) and "ready" (send requests here). They ask for no session, set no cookie,
/// take no turn in any line, and answer whatever name they are called by, for a watcher calls a node by its number.
/// </summary>
internal static class HealthAddresses
{
    private const string Health = "health";
    private const string Ready = "ready";
    private const string Text = "text/plain; charset=utf-8";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this WebApplication app)
    {
        Map(app, Health, _ => Task.FromResult(Results.Text("Đang chạy.\n", Text)));
        Map(app, Ready, AnswerAsync);
    }

    public static bool IsOne(PathString path) => path.Value is { Length: > 1 } value && value.AsSpan(1) is Health or Ready;

    private static void Map(WebApplication app, string address, Func<HttpContext, Task<IResult>> answer) => app.MapMethods(address, Methods, answer)
        .AllowAnonymous().ExcludeFromDescription().WithMetadata(new OpenToAllAttribute()).ShortCircuit();

    private static async Task<IResult> AnswerAsync(HttpContext context)
    {
        var why = await context.RequestServices.GetRequiredService<Readiness>().FindReasonsAsync().WaitAsync(context.RequestAborted);
        return why.Count == 0
            ? Results.Text("Sẵn sàng.\n", Text)
            : Results.Text($"Chưa sẵn sàng.\n{string.Concat(why.Select(Line))}", Text, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static string Line(string reason) => string.Create(CultureInfo.InvariantCulture, $"- {reason}\n");
}
