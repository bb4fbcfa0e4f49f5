using Danchu.Core.Database;

namespace Danchu.Web.Hosting;

/// <summary>Whether this node is measured (docs/operations.md, Watching); nothing is by default, and then nothing of it is loaded.</summary>
/// <param name="Address">Setting <c>Danchu:Metrics:Address</c>: where Prometheus fetches, "http://10.1.2.3:9464"; null: nowhere.</param>
/// <param name="Sends">The standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</param>
internal sealed record TelemetryOptions(Uri? Address, bool Sends)
{
    public bool IsOn => Address is not null || Sends;

    /// <exception cref="SettingException">The address cannot be read.</exception>
    public static TelemetryOptions Read(IConfiguration configuration) =>
        new(ReadAddress(configuration["Danchu:Metrics:Address"]), configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 });

    // A whole address with a number or name: nobody opens it to all networks by leaving something out.
    private static Uri? ReadAddress(string? text) => text is not { Length: > 0 } ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" && uri.AbsolutePath.Length == 1 ? uri
        : throw new SettingException($"Danchu:Metrics:Address viết sai: {text}. Mẫu đúng: http://127.0.0.1:9464");
}
