using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Exchange;

namespace Danchu.Web.Api.Assignments.Facts;

/// <summary>The figures of a duty's own unit as they are now, in a format of other systems.</summary>
internal static class GetFacts
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("assignments/{id:guid}/facts", ReadAsync)
        .WithTags("Số liệu").WithSummary("Số liệu theo định dạng của hệ thống khác")
        .WithDescription("format: dataValueSet (DHIS2), csv, sdmxCsv.")
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: "text/csv");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ExportFacts export, AssignmentId id, Choice<FactFormat>? format, CancellationToken cancellationToken) => ApiAnswer.Of(
        await export.ReadAsync(http.Actor(), id, format?.Value ?? FactFormat.DataValueSet, cancellationToken),
        file => Results.File(file.Content, file.ContentType, file.Name));
}
