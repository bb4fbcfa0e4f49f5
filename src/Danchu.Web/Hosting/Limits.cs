using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace Danchu.Web.Hosting;

/// <summary>Limits on the size of requests, and compression for slow connections.</summary>
internal static class Limits
{
    /// <summary>A scanned report of some hundred pages; nothing a unit sends is larger.</summary>
    public const int RequestBytes = 25 * 1024 * 1024;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBytes;
        });
        builder.Services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = RequestBytes;
            options.ValueCountLimit = 8192;
        });

        // Compressing pages over HTTPS is safe from BREACH because the antiforgery token, the only secret in a page, is masked anew in each response.
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        // A tenth fewer bytes than the fastest: lines are thinner than processors are slow.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
