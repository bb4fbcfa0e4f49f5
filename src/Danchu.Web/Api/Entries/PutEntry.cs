using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Web.Api.Entries;

/// <summary>Corrects an entry over the one that was read (If-Match): what it said before stays in history.</summary>
internal static class PutEntry
{
    public static void Map(RouteGroupBuilder api) => api.MapPut("entries/{id:guid}", WriteAsync)
        .Tells<EntryDetails>("Sổ theo dõi", "Sửa một mục").WithDescription("Cần If-Match với ETag của lần đọc; fields thay toàn bộ các cột.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, ShowEntry show, WriteEntry write, EntryId id, WrittenEntry written, CancellationToken cancellationToken)
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

        var outcome = await write.ExecuteAsync(
            http.Actor(), new WriteEntry.Input(view.Entry.OrganisationId, view.Entry.RegisterKey, written.Typed, id, view.Entry.Revision), cancellationToken);
        return outcome is Outcome<EntryId>.Done
            ? ApiAnswer.Of(await show.ReadAsync(http.Actor(), id, cancellationToken), now =>
            {
                http.Response.Headers.ETag = GetEntry.TagOf(now);
                return Results.Ok(GetEntry.DetailsOf(now));
            })
            : ApiAnswer.Of(outcome, _ => Results.Ok());
    }
}

/// <summary>An entry to be written.</summary>
/// <param name="Fields">By column.</param>
internal sealed record WrittenEntry(Dictionary<string, string?> Fields)
{
    public Dictionary<string, string> Typed => Fields.ToDictionary(one => one.Key, one => one.Value ?? "", StringComparer.Ordinal);
}
