using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Danchu.Core.Accounts.Attempts;

/// <summary>The keys under which attempts are counted. Names are hashed: people type passwords into the wrong field.</summary>
internal static class AttemptKeys
{
    /// <param name="name">As Identity compares it.</param>
    /// <param name="browser">A browser on which this name signed in before, or null.</param>
    public static AttemptKey AtSignIn(string name, string address, Guid? browser) => browser is { } known
        ? new AttemptKey(HashOf(name), $"browser {known:N}", IsOwn: true)
        : new AttemptKey(HashOf(name), $"address {Network(address)}", IsOwn: false);

    /// <summary>On a page that only the person signed in reaches: one count, however many windows are open.</summary>
    public static AttemptKey AtPage(Guid person, string page) => new(person.ToString("N"), page, IsOwn: true);

    /// <summary>
    /// At the form for opinions on the public page: what one address sends on one draft, and what it sends at all. Counts of their own, apart from those of
    /// passwords.
    /// </summary>
    public static IReadOnlyList<AttemptKey> AtOpinion(Guid publication, string address) =>
    [
        new AttemptKey($"opinion {publication:N}", $"opinion {Network(address)}", IsOwn: true),
        new AttemptKey("", $"opinion {Network(address)}", IsOwn: true),
    ];

    public static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    // Whoever has one address of IPv6 has 2^64 of them.
    private static string Network(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = parsed.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
