using System.Collections.Concurrent;
using System.IO.Compression;
using Danchu.Core.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Danchu.Web.Hosting;

/// <summary>
/// Pages of people signed in as they were drawn a moment ago, each for its own session: shown again while nothing at all was committed in the database since
/// (<see cref="Session.Snapshot"/>), and for some seconds at most, because some pages tell the time or how this node is. Forms, files, and pages that say
/// something once are never kept.
/// </summary>
internal sealed class DrawnPages(RequestDelegate next, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int LargestPage = 512 * 1024;
    private const int LongestKey = 4096;
    private const int Overhead = 1024;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<string, TaskCompletionSource> drawing = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Session>() is not { Snapshot.Length: > 0 } session || KeyOf(context, session) is not { } key)
        {
            await next(context);
        }
        else if (pages.Get<Drawn>(key) is { } drawn && Holds(drawn, session))
        {
            await drawn.WriteAsync(context);
        }
        else
        {
            await DrawOnceAsync(context, session, key);
        }
    }

    public void Dispose() => pages.Dispose();

    // The cookies hold the session, what the form tokens belong to, and what is to be said once.
    private static string? KeyOf(HttpContext context, Session session)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || request.Headers.Range.Count > 0)
        {
            return null;
        }

        var key = $"{session.Id} {request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString} "
            + $"{request.Headers.AcceptEncoding} {request.Headers.Accept} {request.Headers.Cookie}";
        return key.Length <= LongestKey ? key : null;
    }

    private bool Holds(Drawn drawn, Session session) => string.Equals(drawn.Snapshot, session.Snapshot, StringComparison.Ordinal)
        && clock.GetUtcNow() - drawn.At is var age && age >= TimeSpan.Zero && age < Age;

    // Whoever asks for the same page while it is being drawn waits for it, once: what came of it may be of no use to them.
    private async Task DrawOnceAsync(HttpContext context, Session session, string key)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = drawing.GetOrAdd(key, own);
        if (first != own)
        {
            await first.Task.WaitAsync(context.RequestAborted);
            if (pages.Get<Drawn>(key) is { } drawn && Holds(drawn, session))
            {
                await drawn.WriteAsync(context);
                return;
            }
        }

        try
        {
            await DrawAsync(context, session, key);
        }
        finally
        {
            drawing.TryRemove(KeyValuePair.Create(key, own));
            own.SetResult();
        }
    }

    private async Task DrawAsync(HttpContext context, Session session, string key)
    {
        var at = clock.GetUtcNow();
        var before = context.Response.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var copy = new CopiedBody(body.Stream, LargestPage);
        var copied = new StreamResponseBodyFeature(copy, body);
        context.Features.Set<IHttpResponseBodyFeature>(copied);
        try
        {
            await next(context);
            if (context.Response.HasStarted)
            {
                await copied.Writer.FlushAsync(context.RequestAborted);
            }
        }
        finally
        {
            context.Features.Set(body);
        }

        if (copy.Copy is { } bytes && IsKept(context))
        {
            var headers = context.Response.Headers.Where(header => !before.Contains(header.Key) && !IsOfTheLine(header.Key)).ToList();
            pages.Set(
                key,
                new Drawn(session.Snapshot, at, bytes, [.. headers.Select(header => new KeyValuePair<string, string?>(header.Key, header.Value))]),
                new MemoryCacheEntryOptions { Size = bytes.Length + key.Length + Overhead, AbsoluteExpirationRelativeToNow = Age });
        }
    }

    private static bool IsKept(HttpContext context) => context.Response is { StatusCode: StatusCodes.Status200OK } response && SaysNothingOnce(context)
        && response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    // Each page forgets what was to be said once, whether there was something or not; that is no cookie of its own.
    private static bool SaysNothingOnce(HttpContext context) => !context.Request.Cookies.ContainsKey(PagesRegistration.NoticeCookie)
        && context.Response.Headers.SetCookie.All(cookie => cookie!.StartsWith(PagesRegistration.NoticeCookie + "=;", StringComparison.Ordinal));

    // Set anew for each answer, by how it is sent.
    private static bool IsOfTheLine(string header) =>
        header is "Set-Cookie" or "Content-Length" or "Content-Encoding" or "Transfer-Encoding" or "Vary" or "Date";

    private sealed record Drawn(string Snapshot, DateTimeOffset At, byte[] Body, KeyValuePair<string, string?>[] Headers)
    {
        // Made smaller when it is asked for again: most pages are looked at once. What a browser unpacks is part of the page's key.
        private byte[]? packed;

        public async Task WriteAsync(HttpContext context)
        {
            var response = context.Response;
            foreach (var (name, value) in Headers)
            {
                response.Headers[name] = value;
            }

            var body = Body;
            if (EncodingOf(context.Request) is { } encoding)
            {
                body = packed ??= Packed(encoding);
                (response.Headers.ContentEncoding, response.Headers.Vary) = (encoding, HeaderNames.AcceptEncoding);
            }

            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.RequestAborted);
        }

        private static string? EncodingOf(HttpRequest request)
        {
            var asked = request.Headers.AcceptEncoding.ToString();
            return asked.Contains("br", StringComparison.Ordinal) ? "br" : asked.Contains("gzip", StringComparison.Ordinal) ? "gzip" : null;
        }

        private byte[] Packed(string encoding)
        {
            using var small = new MemoryStream();
            using (Stream pack = string.Equals(encoding, "br", StringComparison.Ordinal)
                ? new BrotliStream(small, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(small, CompressionLevel.Fastest, leaveOpen: true))
            {
                pack.Write(Body);
            }

            return small.ToArray();
        }
    }
}
