using System.Net;
using Danchu.Core.Database;

namespace Danchu.Web.Hosting;

/// <summary>Where the site stands (settings <c>Danchu:…</c>, docs/operations.md): its address outside, the names it has, the proxies before it.</summary>
internal sealed record SiteOptions
{
    private static readonly char[] Separators = [';', ',', ' '];

    /// <summary>What people type, "https://danchu.example.vn"; null when nobody has said.</summary>
    public Uri? PublicAddress { get; private init; }

    /// <summary>Host names answered; "*.example.vn" stands for all below.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Whether an operator named the hosts; otherwise the machine's own address is answered too.</summary>
    public bool HostsAreNamed { get; private init; }

    public required IReadOnlyList<IPNetwork> Proxies { get; init; }

    /// <summary>People reach the site by https only, whatever a proxy speaks with us.</summary>
    public bool IsHttps => PublicAddress is { Scheme: "https" };

    /// <summary>Served to other machines, and nobody has said that the way there is encrypted.</summary>
    public bool IsOpen { get; private init; }

    /// <exception cref="SettingException">A value cannot be read.</exception>
    public static SiteOptions Read(IConfiguration configuration)
    {
        var address = ReadAddress(configuration["Danchu:PublicAddress"]);
        var named = Split(configuration["Danchu:Hosts"]);
        var urls = Split(configuration["urls"] is { Length: > 0 } set ? set : ListeningAddress.Choose(configuration));
        var bound = urls.Select(HostOf).ToList();
        string[] own = named.Length > 0 || address is not null ? [] : ["localhost", "127.0.0.1", "[::1]", Environment.MachineName, .. bound];
        return new SiteOptions
        {
            PublicAddress = address,
            Hosts = [.. named, .. own.Where(host => host.Length > 0), .. address is null ? Array.Empty<string>() : [address.Host]],
            HostsAreNamed = own.Length == 0,
            Proxies = [.. Split(configuration["Danchu:Proxies"]).Select(ReadNetwork)],
            IsOpen = address is not { Scheme: "https" } && urls.Zip(bound).Any(url => IsOpenTo(url.First, url.Second)),
        };
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // "*" and "+" mean every address to Kestrel, and no name.
    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";

    private static bool IsOpenTo(string url, string host) =>
        url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        && !(IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static Uri? ReadAddress(string? text) => text is not { Length: > 0 } ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
        : throw new SettingException($"Danchu:PublicAddress viết sai: {text}. Mẫu đúng: https://danchu.example.vn");

    private static IPNetwork ReadNetwork(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : throw new SettingException($"Danchu:Proxies viết sai: {text}. Mẫu đúng: 127.0.0.1; 10.1.0.0/16");
}
