using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Danchu.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace Danchu.Web.Api;

/// <summary>Registers what other programs ask by: keys instead of cookies, a limit for each key, JSON with Vietnamese letters, and the description.</summary>
internal static class ApiRegistration
{
    public const string Policy = "api";

    private const int UsualRequestsAMinute = 600;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAuthentication().AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyHandler.Name, configureOptions: null);
        services.AddAuthorizationBuilder().AddPolicy(
            Policy, new AuthorizationPolicyBuilder(ApiKeyHandler.Name).RequireAuthenticatedUser().Build());
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        services.AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer<DescribeApi>();
        });
        var limit = builder.Configuration.GetValue("Api:RequestsPerMinute", UsualRequestsAMinute);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) => TellToWait(context.HttpContext, context.Lease);
            options.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Features.Get<Session>()?.Id ?? Guid.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    internal static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
    }

    private static ValueTask TellToWait(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 60;
        context.Response.Headers.RetryAfter = seconds.ToString("0", CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
