using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Addresses;

/// <summary>The pages of the program and where they answer. No database is asked: the routes are there once the program is built.</summary>
public sealed class ProgramPages : IAsyncLifetime
{
    private readonly WebApplication app = DanchuWeb.Build(["--Jobs:Enabled", "false"], "Host=nowhere");
    private readonly List<(RoutePattern Route, CompiledPageActionDescriptor Page)> pages = [];

    public IReadOnlyList<CompiledPageActionDescriptor> All => [.. pages.Select(page => page.Page).DistinctBy(page => page.ViewEnginePath)];

    public async ValueTask InitializeAsync()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
        foreach (var endpoint in routes.OrderBy(route => route.RoutePattern.InboundPrecedence))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                pages.Add((endpoint.RoutePattern, page as CompiledPageActionDescriptor ?? await loader.LoadAsync(page, EndpointMetadataCollection.Empty)));
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The page that answers at an address, or null.</summary>
    public CompiledPageActionDescriptor? At(string address)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return pages.Where(page => page.Route.PathSegments.Count == parts.Length)
            .FirstOrDefault(page => page.Route.PathSegments.Zip(parts).All(both => Matches(both.First.Parts.Single(), both.Second))).Page;
    }

    private static bool Matches(RoutePatternPart pattern, string part) => pattern is RoutePatternParameterPart parameter
        ? !parameter.ParameterPolicies.Any(policy => policy.Content is "guid") || Guid.TryParse(part, out _)
        : pattern is RoutePatternLiteralPart literal && string.Equals(literal.Content, part, StringComparison.OrdinalIgnoreCase);
}
