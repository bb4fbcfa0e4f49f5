using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Exchange;

namespace Danchu.Web.Api.Reports.Facts;

/// <summary>The figures with which a report was signed, in a format of other systems.</summary>
internal static class GetSignedFacts
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("reports/{id:guid}/facts", ReadAsync)
        .WithTags("Báo cáo").WithSummary("Số liệu đã chốt theo định dạng của hệ thống khác")
        .WithDescription("format: dataValueSet (DHIS2), csv, sdmxCsv.")
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: "text/csv");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ExportFacts export, ReportId id, Choice<FactFormat>? format, CancellationToken cancellationToken) => ApiAnswer.Of(
        await export.ReadAsync(http.Actor(), id, format?.Value ?? FactFormat.DataValueSet, cancellationToken),
        file => Results.File(file.Content, file.ContentType, file.Name));
}
