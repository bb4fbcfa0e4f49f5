using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Danchu.Tests.Support;

/// <summary>A real nginx on loopback that reads docs/nginx/danchu.conf with other ports and a certificate of its own.</summary>
internal sealed class NginxProxy : IAsyncDisposable
{
    public const string Host = "danchu.example.vn";

    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = MakeCertificate();
    private Process? process;
    private Task<string> rest = Task.FromResult("");

    public int HttpsPort { get; } = FreePort();

    public int HttpPort { get; } = FreePort();

    public static async Task<NginxProxy> StartAsync(Uri site)
    {
        var proxy = new NginxProxy();
        await proxy.RunAsync(site);
        return proxy;
    }

    /// <summary>A browser that comes from the given address of this machine and trusts this proxy's certificate alone.</summary>
    public Visitor Visitor(string from) => new(new Uri($"https://{Host}"), Handler(IPAddress.Parse(from), HttpsPort));

    /// <summary>The same by http.</summary>
    public Visitor PlainVisitor(string from) => new(new Uri($"http://{Host}"), Handler(IPAddress.Parse(from), HttpPort));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await rest;
            process.Dispose();
        }

        certificate.Dispose();
        folder.Dispose();
    }

    public SocketsHttpHandler Handler(IPAddress from, int port) => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() },
        ConnectCallback = async (_, cancellationToken) => await ConnectAsync(from, port, cancellationToken),
    };

    public static async Task<NetworkStream> ConnectAsync(IPAddress from, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    // The shell ends nginx when this process is gone, however it went.
    private async Task RunAsync(Uri site)
    {
        await WriteAsync(site);
        var start = new ProcessStartInfo("/bin/sh", ["-c", "nginx -p \"$1\" -c \"$1/nginx.conf\" & read end; kill -QUIT $!; wait", "sh", folder.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["PATH"] += ":/usr/sbin:/sbin";
        process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("start worker process ", StringComparison.Ordinal))
            {
                // Read on, so that it can go on writing.
                rest = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("nginx did not start: " + string.Join('\n', said));
    }

    private async Task WriteAsync(Uri site)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Danchu.Core.Database.RepositoryRoot.Find(), "docs/nginx/danchu.conf"));
        foreach (var (written, here) in new[]
        {
            ("127.0.0.1:5080", site.Authority),
            ("listen 80", Listen(HttpPort)),
            ("listen 443", Listen(HttpsPort)),
            ("/etc/ssl/danchu/fullchain.pem", In("fullchain.pem")),
            ("/etc/ssl/danchu/privkey.pem", In("privkey.pem")),
        })
        {
            text.ShouldContain(written);
            text = text.Replace(written, here, StringComparison.Ordinal);
        }

        using var key = certificate.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(In("fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(In("privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(In("danchu.conf"), text);
        await File.WriteAllTextAsync(In("nginx.conf"), $$"""
            daemon off;
            worker_processes 1;
            pid {{In("pid")}};
            error_log stderr notice;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            events { worker_connections 64; }
            http {
                access_log off;
                client_body_temp_path {{In("body")}};
                proxy_temp_path {{In("proxy")}};
                fastcgi_temp_path {{In("fastcgi")}};
                uwsgi_temp_path {{In("uwsgi")}};
                scgi_temp_path {{In("scgi")}};
                include {{In("danchu.conf")}};
            }
            """);
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private static string Listen(int port) => string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
