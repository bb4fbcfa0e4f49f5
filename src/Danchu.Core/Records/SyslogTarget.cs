using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Danchu.Core.Records;

/// <summary>A collector of syslog messages: over TCP each message is preceded by its length (RFC 6587), over UDP each is a datagram (RFC 5426).</summary>
internal sealed record SyslogTarget(bool IsTcp, string Host, int Port)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="FormatException">It is none; the message says in Vietnamese what is expected.</exception>
    public static SyslogTarget Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp" or "udp", Port: > 0, Host.Length: > 0 }
            ? new SyslogTarget(string.Equals(uri.Scheme, "tcp", StringComparison.Ordinal), uri.DnsSafeHost, uri.Port)
            : throw new FormatException($"Cấu hình Records__Syslog “{address}” không đúng: cần tcp://máy:cổng hoặc udp://máy:cổng.");

    public Task SendAsync(IReadOnlyList<byte[]> messages, CancellationToken cancellationToken) =>
        IsTcp ? SendTcpAsync(messages, cancellationToken) : SendUdpAsync(messages, cancellationToken);

    // The collector closes when it has read to the end: a connection that breaks before leaves the messages to be sent again.
    private async Task SendTcpAsync(IReadOnlyList<byte[]> messages, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(Host, Port, limit.Token);
        await using var stream = client.GetStream();
        foreach (var message in messages)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(message.Length.ToString(CultureInfo.InvariantCulture) + " "), limit.Token);
            await stream.WriteAsync(message, limit.Token);
        }

        await stream.FlushAsync(limit.Token);
        client.Client.Shutdown(SocketShutdown.Send);
        await WaitForCloseAsync(stream, limit.Token, cancellationToken);
    }

    private static async Task WaitForCloseAsync(NetworkStream stream, CancellationToken limit, CancellationToken cancellationToken)
    {
        var answer = new byte[256];
        try
        {
            while (await stream.ReadAsync(answer, limit) > 0)
            {
                // Syslog has no answers; what comes is read to its end.
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A collector that keeps the connection open has what it was sent; to send it again and again would help nobody.
        }
    }

    private async Task SendUdpAsync(IReadOnlyList<byte[]> messages, CancellationToken cancellationToken)
    {
        using var client = new UdpClient(Host, Port);
        foreach (var message in messages)
        {
            await client.SendAsync(message, cancellationToken);
        }
    }
}
