using Danchu.Core.Addresses;
using Danchu.Core.Publications;
using Danchu.Web.Pages.CongKhai;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Danchu.Web.Hosting;

/// <summary>
/// Public pages as they were last drawn and compressed, kept in memory by their tag. Each look still asks the database whether the tag holds: what was taken
/// down is gone with the next look at every node, and no message between nodes can be lost.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, NpgsqlDataSource source, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int LargestPage = 128 * 1024;
    private const int LongestKey = 512;
    private const int Overhead = 1024;

    // A notice, below an item of a commune of a province; files stand deeper.
    private const int DeepestPage = 5;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly SharedStamps<(string Area, string Commune)> stamps = Shared(new ReadPublicStamp(source, clock));

    public async Task InvokeAsync(HttpContext context)
    {
        if (KeyOf(context.Request) is not { } key)
        {
            await next(context);
        }
        else if (pages.Get<Kept>(key) is { } kept && await HoldsAsync(kept, context.Request.Path))
        {
            await kept.WriteAsync(context);
        }
        else
        {
            await DrawAsync(context, key);
        }
    }

    public void Dispose() => pages.Dispose();

    // What an address shows depends on the name the site is called by and on what the browser unpacks; forms and files are never kept.
    private static string? KeyOf(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments(Address.CongKhai.Index(), StringComparison.Ordinal)
            || request.Path.Value!.Count(letter => letter == '/') > DeepestPage)
        {
            return null;
        }

        var key = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString} {request.Headers.AcceptEncoding}";
        return key.Length <= LongestKey ? key : null;
    }

    // Of the national index, which has neither province nor commune in its address, or of a commune.
    private static SharedStamps<(string Area, string Commune)> Shared(ReadPublicStamp stamp) =>
        new(async page => page.Area.Length == 0 ? await stamp.ReadAsync() : await stamp.ReadAsync(page.Area, page.Commune));

    private async Task<bool> HoldsAsync(Kept kept, PathString path)
    {
        try
        {
            var parts = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var stamp = await stamps.ReadAsync(parts.Length > 2 ? (parts[1], parts[2]) : ("", ""));
            return stamp is not null && EverybodysPage.TagOf(stamp).Compare(kept.Tag, useStrongComparison: false);
        }
        catch (NpgsqlException)
        {
            // The page itself says what is the matter.
            return false;
        }
    }

    private async Task DrawAsync(HttpContext context, string key)
    {
        var body = context.Response.Body;
        using var drawn = new MemoryStream();
        context.Response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var headers = context.Response.GetTypedHeaders();
        if (context.Response.StatusCode == StatusCodes.Status200OK && headers.ETag is { } tag && drawn.Length <= LargestPage)
        {
            pages.Set(key, Kept.Of(tag, context.Response, drawn.ToArray()), new MemoryCacheEntryOptions { Size = drawn.Length + Overhead });
        }

        drawn.Position = 0;
        await drawn.CopyToAsync(body, context.RequestAborted);
    }

    private sealed record Kept(EntityTagHeaderValue Tag, byte[] Body, string? ContentType, string? ContentEncoding, string? Vary, string? CacheControl)
    {
        public static Kept Of(EntityTagHeaderValue tag, HttpResponse response, byte[] body) => new(
            tag, body, response.ContentType, response.Headers.ContentEncoding, response.Headers.Vary, response.Headers.CacheControl);

        public async Task WriteAsync(HttpContext context)
        {
            var response = context.Response;
            response.Headers.ETag = Tag.ToString();
            response.Headers.CacheControl = CacheControl;
            response.Headers.Vary = Vary;
            if (EverybodysPage.HasIt(context.Request, Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            response.ContentType = ContentType;
            response.Headers.ContentEncoding = ContentEncoding;
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}
