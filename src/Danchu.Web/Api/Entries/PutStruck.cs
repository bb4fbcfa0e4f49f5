using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Web.Api.Entries;

/// <summary>Strikes an entry out with a reason, or brings it back.</summary>
internal static class PutStruck
{
    public static void Map(RouteGroupBuilder api) => api.MapPut("entries/{id:guid}/struck", WriteAsync)
        .Tells<EntryDetails>("Sổ theo dõi", "Gạch bỏ hoặc khôi phục một mục")
        .WithDescription("Cần If-Match với ETag của lần đọc; reason là lý do gạch bỏ, null là khôi phục.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, ShowEntry show, StrikeEntry strike, EntryId id, WrittenStrike written, CancellationToken cancellationToken)
    {
        var read = await show.ReadAsync(http.Actor(), id, cancellationToken);
        if (read is not Outcome<ShowEntry.View>.Done(var view))
        {
            return ApiAnswer.Of(read, _ => Results.Ok());
        }

        if (view.MayWrite && ApiAnswer.RefuseStale(http, GetEntry.TagOf(view)) is { } stale)
        {
            return stale;
        }

        var outcome = await strike.ExecuteAsync(http.Actor(), new StrikeEntry.Input(id, view.Entry.Revision, written.Reason), cancellationToken);
        return outcome is Outcome<EntryId>.Done
            ? ApiAnswer.Of(await show.ReadAsync(http.Actor(), id, cancellationToken), now => Results.Ok(GetEntry.DetailsOf(now)))
            : ApiAnswer.Of(outcome, _ => Results.Ok());
    }
}

/// <summary>Why an entry is struck out; null brings it back.</summary>
internal sealed record WrittenStrike(string? Reason);
