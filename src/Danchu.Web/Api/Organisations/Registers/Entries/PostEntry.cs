using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Web.Api.Entries;

namespace Danchu.Web.Api.Organisations.Registers.Entries;

/// <summary>Writes a new entry into a unit's book.</summary>
internal static class PostEntry
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("organisations/{id:guid}/registers/{key}/entries", WriteAsync)
        .Tells<EntryDetails>("Sổ theo dõi", "Ghi một mục mới")
        .WithDescription("fields theo cột của sổ; giá trị viết như trên màn hình hoặc như khi đọc ra: ngày 2025-12-31, có/không.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, WriteEntry write, ShowEntry show, OrganisationId id, string key, WrittenEntry written, CancellationToken cancellationToken)
    {
        var outcome = await write.ExecuteAsync(http.Actor(), new WriteEntry.Input(id, key, written.Typed), cancellationToken);
        return outcome is Core.Operations.Outcome<EntryId>.Done(var entry)
            ? ApiAnswer.Of(await show.ReadAsync(http.Actor(), entry, cancellationToken), view =>
            {
                http.Response.Headers.ETag = GetEntry.TagOf(view);
                return Results.Created(Core.Addresses.Address.Api.At($"entries/{entry}"), GetEntry.DetailsOf(view));
            })
            : ApiAnswer.Of(outcome, _ => Results.Ok());
    }
}
