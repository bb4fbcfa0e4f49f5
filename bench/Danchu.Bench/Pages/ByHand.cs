using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Danchu.Bench.Pages;

/// <summary>
/// What a page costs that somebody writes by hand on Npgsql for the framework's own server: who is asking (session and memberships, one prepared statement),
/// sixty rows of the table the page is about (another), and the bytes.
/// </summary>
internal sealed class ByHand : IAsyncDisposable
{
    private const string Who = """
        SELECT p.id, p.full_name, p.security_stamp, s.began_at, s.seen_at,
            array(SELECT m.organisation_id FROM memberships m WHERE m.person_id = p.id), array(SELECT m.role::text FROM memberships m WHERE m.person_id = p.id)
        FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.id = $1 AND s.ended_at IS NULL AND NOT p.disabled
        """;

    private const string Rows = "SELECT indicator, state, value FROM facts WHERE organisation_id = $1 LIMIT 60";

    private readonly WebApplication app;
    private readonly NpgsqlDataSource source;
    private readonly ConcurrentDictionary<string, byte[]> bodies = new(StringComparer.Ordinal);

    private ByHand(WebApplication app, NpgsqlDataSource source)
    {
        (this.app, this.source) = (app, source);
        app.MapGet("/{page}", WriteAsync);
    }

    public static async Task<ByHand> StartAsync(string connect)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var settings = new NpgsqlConnectionStringBuilder(connect) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, NoResetOnClose = true };
        var hand = new ByHand(builder.Build(), NpgsqlDataSource.Create(settings));
        await hand.app.StartAsync();
        return hand;
    }

    /// <summary>The address that answers with this body.</summary>
    public Uri Serve(byte[] body)
    {
        var name = Guid.NewGuid().ToString("N");
        bodies[name] = body;
        return new Uri(new Uri(app.Urls.First()), "/" + name);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task WriteAsync(HttpContext context)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        if (await UnitAsync(connection, Guid.Parse(context.Request.Headers["X-Session"].ToString())) is not { } unit)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await using var rows = new NpgsqlCommand(Rows, connection) { Parameters = { new() { Value = unit } } };
        await using var reader = await rows.ExecuteReaderAsync(context.RequestAborted);
        var read = 0;
        while (await reader.ReadAsync(context.RequestAborted))
        {
            read += reader.GetString(0).Length;
        }

        var body = bodies[(string)context.Request.RouteValues["page"]!];
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        context.Response.Headers["X-Read"] = read > 0 ? "1" : "0";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<Guid?> UnitAsync(NpgsqlConnection connection, Guid session)
    {
        await using var who = new NpgsqlCommand(Who, connection) { Parameters = { new() { Value = session } } };
        await using var reader = await who.ExecuteReaderAsync();
        return await reader.ReadAsync() && await reader.GetFieldValueAsync<Guid[]>(5) is [var unit, ..] ? unit : null;
    }
}
