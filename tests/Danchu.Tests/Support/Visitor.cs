using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Danchu.Tests.Support;

/// <summary>A browser without scripts: keeps cookies, does not follow redirects, fetches a form before it posts it.</summary>
public sealed partial class Visitor : IDisposable
{
    /// <summary>
    /// Bytes from which the server is asked before a body is sent: what is too large is refused then; else it hangs up in the middle and the answer is lost.
    /// </summary>
    private const int Large = 1 << 18;

    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    /// <param name="from">The address of the loopback network to come from: 127.0.0.2 and so on are other people's machines.</param>
    public Visitor(Uri address, string from = "127.0.0.1")
        : this(address, From(from))
    {
    }

    /// <summary>Somebody who connects in a way of their own.</summary>
    internal Visitor(Uri address, SocketsHttpHandler handler)
    {
        (handler.AllowAutoRedirect, handler.CookieContainer, handler.UseProxy) = (false, cookies, false);
        handler.Expect100ContinueTimeout = TimeSpan.FromMinutes(1);
        client = new HttpClient(handler) { BaseAddress = address };
    }

    /// <summary>What the browser holds; given to another visitor it is a stolen copy.</summary>
    public CookieContainer Cookies => cookies;

    private static SocketsHttpHandler From(string from) => new()
    {
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, IPAddress.Parse(from), cancellationToken),
    };

    public async Task<Answer> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>The answer as it comes, with its heads.</summary>
    public Task<HttpResponseMessage> FetchAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A request of any kind.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Posts a form with the token of a page just fetched, by default the page that is posted to.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) => PostFromAsync(path, path, fields);

    public async Task<Answer> PostFromAsync(string page, string path, params (string Name, string Value)[] fields) =>
        await PostWithTokenAsync(path, await TokenAsync(page), fields);

    /// <summary>Posts with a token fetched before.</summary>
    public async Task<Answer> PostWithTokenAsync(string path, string token, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Append(("__token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = content.Headers.ContentLength > Large;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>Posts a file as a form with a file field does.</summary>
    public async Task<Answer> UploadAsync(string path, string field, string fileName, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__token", await TokenAsync(path))))
        {
            content.Add(new StringContent(value, Encoding.UTF8), name);
        }

        content.Add(new ByteArrayContent(bytes), field, fileName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public void Dispose() => client.Dispose();

    // A page without a form of its own still has the sign-out form; when even that is missing (404), any page's token will do.
    public async Task<string> TokenAsync(string page)
    {
        foreach (var path in new[] { page, "/account", "/sign-in" })
        {
            var match = Token().Match((await GetAsync(path)).Html);
            if (match.Success)
            {
                return match.Groups["token"].Value;
            }
        }

        return "";
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, IPAddress from, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (IPAddress.IsLoopback(from) && !from.Equals(IPAddress.Loopback))
            {
                socket.Bind(new IPEndPoint(from.MapToIPv6(), 0));
            }

            await socket.ConnectAsync(to, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            // Nobody else closes a socket that is not connected.
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        response.Headers.Location?.OriginalString ?? "")
    {
        CacheControl = response.Headers.CacheControl?.ToString() ?? "",
        RetryAfter = response.Headers.RetryAfter?.Delta,
    };

    [GeneratedRegex("name=\"__token\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Token();
}

/// <summary>What came back: status, page, and where to when it is a redirect.</summary>
public sealed record Answer(int Status, string Html, string Location)
{
    /// <summary>How long it may be kept by whoever passes it on.</summary>
    public string CacheControl { get; init; } = "";

    public TimeSpan? RetryAfter { get; init; }
}
