using System.Net.Sockets;
using Danchu.Core.Database;
using OpenTelemetry.Metrics;

namespace Danchu.Web.Hosting;

/// <summary>A server of its own for Prometheus, on an address of its own: whoever reaches the pages does not reach it, whatever a proxy passes on.</summary>
internal sealed class MetricsServer(TelemetryOptions options, MeterProvider provider, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    private WebApplication? server;

    /// <summary>Where it listens, with the port it was given when none was asked for.</summary>
    public Uri Address => new(server!.Urls.First());

    /// <exception cref="SettingException">The address is taken or is not this machine's.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(options.Address!.ToString());
        builder.Services.AddSingleton(logs);
        server = builder.Build();
        server.UseOpenTelemetryPrometheusScrapingEndpoint(provider, null, null, null, null);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            // An address that is taken, and one that is not this machine's.
            throw new SettingException($"Không mở được địa chỉ số đo {options.Address} (Danchu:Metrics:Address): {taken.Message}", taken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
