using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Reports;

/// <summary>The report as .docx: the signed bytes, or the draft as it stands.</summary>
internal static class GetDocument
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("reports/{id:guid}/document", ReadAsync)
        .WithTags("Báo cáo").WithSummary("Văn bản .docx của báo cáo").Produces(StatusCodes.Status200OK, contentType: WordFile.ContentType);

    private static async Task<IResult> ReadAsync(HttpContext http, LoadDocument load, ReportId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await load.ReadAsync(http.Actor(), id, cancellationToken),
        file => Results.File(file.Content, WordFile.ContentType, file.Name));
}
