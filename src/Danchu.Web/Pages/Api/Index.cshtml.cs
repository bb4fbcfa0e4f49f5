using Danchu.Core.Addresses;
using Danchu.Web.Api;
using Microsoft.AspNetCore.Http.Metadata;

namespace Danchu.Web.Pages.Api;

/// <summary>The operations that other programs may ask, as they are mapped, and a place to try one.</summary>
public sealed class IndexModel(EndpointDataSource endpoints) : DanchuPage
{
    /// <param name="Things">Among which it stands: "Sổ theo dõi".</param>
    public sealed record Operation(string Things, string Method, string Address, string Summary, string Description);

    public IReadOnlyList<Operation> Operations =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<ApiOperation>() is not null).Select(OperationOf),
    ];

    public void OnGet()
    {
        // All there is to show is read where it is shown.
    }

    private static Operation OperationOf(RouteEndpoint endpoint) => new(
        endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags[0] ?? "",
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "",
        (endpoint.RoutePattern.RawText ?? Address.Api.V1()).Replace(":guid", "", StringComparison.Ordinal),
        endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "",
        endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description ?? "");
}
