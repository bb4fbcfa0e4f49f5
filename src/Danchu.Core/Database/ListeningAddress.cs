using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Danchu.Core.Database;

/// <summary>Where the web program listens, and what to say when that is not possible.</summary>
public static class ListeningAddress
{
    public const string Default = "http://localhost:5080";

    /// <summary>The default, or null when the operator has set addresses (ASPNETCORE_URLS, --urls, ports, Kestrel's endpoints).</summary>
    public static string? Choose(IConfiguration configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(key => !string.IsNullOrEmpty(configuration[key]))
            || configuration.GetSection("Kestrel:Endpoints").Exists()
            ? null
            : Default;

    /// <summary>To be asked before a database is started: a Vietnamese line when a port is taken or not allowed, otherwise null.</summary>
    public static string? Trouble(IConfiguration configuration) =>
        (configuration["urls"] is { Length: > 0 } urls ? urls : Choose(configuration) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Trouble)
            .FirstOrDefault(trouble => trouble is not null);

    /// <summary>The same for an exception of the server's own start: the port may have been taken a moment before.</summary>
    public static string? Trouble(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SocketException socket)
            {
                return Describe(socket.SocketErrorCode, exception.Message);
            }
        }

        return null;
    }

    private static string? Trouble(string url)
    {
        if (!TryRead(url, out var host, out var port) || port == 0)
        {
            // Not ours to judge: Kestrel says what is wrong with an address.
            return null;
        }

        return Addresses(host).Select(address => Bind(address, port)).Select(error => Describe(error, url)).FirstOrDefault(trouble => trouble is not null);
    }

    private static bool TryRead(string url, out string host, out int port)
    {
        // "*" and "+" mean every address to Kestrel, and nothing to Uri.
        var readable = url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        var read = Uri.TryCreate(readable, UriKind.Absolute, out var uri) && !uri.IsUnc && uri.Host.Length > 0;
        (host, port) = read ? (uri!.Host.Trim('[', ']'), uri.Port) : ("", 0);
        return read;
    }

    private static IPAddress[] Addresses(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : [IPAddress.Any];

    private static SocketError Bind(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            // The attempt is the test: only the system knows whether an address may be used.
            return e.SocketErrorCode;
        }
    }

    private static string? Describe(SocketError error, string where) => error switch
    {
        SocketError.AddressAlreadyInUse =>
            $"Cổng đang được chương trình khác dùng: {where}. Hãy dừng chương trình đó, hoặc chọn cổng khác: ASPNETCORE_URLS=http://localhost:5081 ./run",
        SocketError.AccessDenied => $"Không có quyền mở cổng: {where}. Hãy chọn cổng từ 1024 trở lên: ASPNETCORE_URLS=http://localhost:5081 ./run",
        _ => null,
    };
}
