using Microsoft.AspNetCore.StaticAssets;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Danchu.Web.Hosting;

/// <summary>OpenTelemetry over what ASP.NET Core, the runtime, Npgsql and our own rooms tell of themselves; only where the operator asked for it.</summary>
internal static class TelemetryRegistration
{
    private const string Own = "Danchu.*";
    private const string Database = "Npgsql";

    private static readonly string[] Meters = [Own, Database, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    public static void AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        if (!options.IsOn)
        {
            return;
        }

        services.AddSingleton(options);
        services.AddSingleton<NodeFigures>();
        services.AddHostedService(provider => provider.GetRequiredService<NodeFigures>());
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Name).WithMetrics(metrics => Measure(metrics, options));
        if (options.Address is not null)
        {
            services.AddSingleton<MetricsServer>();
            services.AddHostedService(provider => provider.GetRequiredService<MetricsServer>());
        }

        if (options.Sends)
        {
            telemetry.WithTracing(Trace);
        }
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES, which come later, say otherwise.
    private static void Name(ResourceBuilder resource) => resource.Clear()
        .AddService("danchu", serviceVersion: typeof(DanchuWeb).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName)
        .AddTelemetrySdk().AddEnvironmentVariableDetector();

    private static void Measure(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(Meters);
        if (options.Address is not null)
        {
            metrics.AddPrometheusExporter();
        }

        if (options.Sends)
        {
            metrics.AddOtlpExporter();
        }
    }

    private static void Trace(TracerProviderBuilder traces) => traces.AddSource(Own, Database)
        .AddAspNetCoreInstrumentation(options => options.Filter = IsWorthTelling)
        .AddOtlpExporter();

    private static bool IsWorthTelling(HttpContext context) =>
        !HealthAddresses.IsOne(context.Request.Path) && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}
