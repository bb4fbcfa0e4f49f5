using Danchu.Core.Entries.Sources;
using Danchu.Core.Identifiers;
using Danchu.Core.Uploads;

namespace Danchu.Web.Api.Organisations.Sources;

/// <summary>Writes rows of another system into a unit's book by a mapping; a row sent again is the same entry.</summary>
internal static class PostRows
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("organisations/{id:guid}/sources/{key}", WriteAsync)
        .Tells<RowSummary>("Sổ theo dõi", "Nhập các dòng của phần mềm khác vào sổ")
        .WithDescription("Nội dung là CSV có dòng tên cột hoặc mảng JSON. dryRun=true chỉ xem. Dòng sai bị từ chối kèm lý do, các dòng khác vẫn ghi.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, LoadFromSource load, OrganisationId id, string key, bool? dryRun, CancellationToken cancellationToken)
    {
        var content = await http.Request.BytesAsync(UploadPurpose.Entries, cancellationToken);
        return ApiAnswer.Of(
            await load.ExecuteAsync(http.Actor(), new LoadFromSource.Input(id, key, content, dryRun ?? false), cancellationToken),
            result => Results.Ok(new RowSummary(
                result.IsWritten, result.CountOf(LoadedRowState.New), result.CountOf(LoadedRowState.Corrected), result.CountOf(LoadedRowState.Same),
                result.CountOf(LoadedRowState.Refused),
                [.. result.Rows.Select(row => new RowItem(row.Place, row.Key, row.State, row.Title, row.Reasons))])));
    }
}

/// <summary>What a loading did, or would do.</summary>
internal sealed record RowSummary(bool Written, int New, int Corrected, int Same, int Refused, IReadOnlyList<RowItem> Rows);

/// <summary>A row and what became of it.</summary>
internal sealed record RowItem(string Place, string Key, LoadedRowState State, string Title, IReadOnlyList<string> Reasons);
