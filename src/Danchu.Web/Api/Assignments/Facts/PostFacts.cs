using Danchu.Core.Identifiers;
using Danchu.Core.Reports.Exchange;
using Danchu.Core.Uploads;

namespace Danchu.Web.Api.Assignments.Facts;

/// <summary>Writes the figures of another system's file, all or none; a dry run says what would change.</summary>
internal static class PostFacts
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("assignments/{id:guid}/facts", WriteAsync)
        .Tells<ImportSummary>("Số liệu", "Nhập số liệu từ tệp của hệ thống khác")
        .WithDescription("format: dataValueSet (DHIS2), csv, sdmxCsv; nội dung là tệp đó. dryRun=true chỉ xem. Có xung đột thì 409 và không ghi gì.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, ImportFacts import, AssignmentId id, Choice<FactFormat>? format, bool? dryRun, CancellationToken cancellationToken)
    {
        var content = await http.Request.BytesAsync(UploadPurpose.Facts, cancellationToken);
        return ApiAnswer.Of(
            await import.ExecuteAsync(
                http.Actor(), new ImportFacts.Input(id, format?.Value ?? FactFormat.DataValueSet, content, dryRun ?? false), cancellationToken),
            result => Results.Json(
                ImportSummary.Of(result, dryRun ?? false),
                statusCode: result.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK));
    }
}

/// <summary>What an import did or would do, as DHIS2 tells it.</summary>
/// <param name="Status">SUCCESS, or ERROR where there are conflicts and nothing was written.</param>
/// <param name="DryRun">Only shown.</param>
internal sealed record ImportSummary(
    string Status, bool DryRun, ImportCount ImportCount, IReadOnlyList<ConflictItem> Conflicts, IReadOnlyList<ChangeItem> Changes)
{
    public static ImportSummary Of(ImportedFacts result, bool dryRun) => new(
        result.Conflicts.Count > 0 ? "ERROR" : "SUCCESS", dryRun,
        new ImportCount(
            result.CountOf(ImportedFactState.New), result.CountOf(ImportedFactState.Changed), result.CountOf(ImportedFactState.Same),
            result.CountOf(ImportedFactState.Removed)),
        [.. result.Conflicts.Select(conflict => new ConflictItem(conflict.Indicator, conflict.Message, conflict.Place, conflict.Value))],
        [
            .. result.Rows.Where(row => row.State != ImportedFactState.Same)
                .Select(row => new ChangeItem(row.Indicator, row.Name, row.Before, row.After, row.State)),
        ]);
}

/// <summary>Figures by what becomes of them.</summary>
internal sealed record ImportCount(int Imported, int Updated, int Ignored, int Deleted);

/// <summary>A value that cannot be taken.</summary>
/// <param name="Object">The indicator.</param>
/// <param name="Value">Why, as DHIS2 calls it.</param>
/// <param name="Place">Where in the file.</param>
internal sealed record ConflictItem(string Object, string Value, string Place, string Sent);

/// <summary>A figure that changes.</summary>
internal sealed record ChangeItem(string Indicator, string Name, string Before, string After, ImportedFactState State);
