using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;

namespace Danchu.Web.Api.Organisations.Publications;

/// <summary>What a unit has drafted, published and taken down, for those who belong to it.</summary>
internal static class GetPublications
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations/{id:guid}/publications", ReadAsync)
        .Tells<ItemPage<PublicationItem>>("Công khai", "Nội dung công khai của đơn vị")
        .WithDescription("Nội dung mọi người đọc được có sẵn, không cần khóa, ở trang công khai của xã (dữ liệu JSON và Atom).");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListPublications list, OrganisationId id, Guid? after, int? limit, CancellationToken cancellationToken) => ApiAnswer.Of(
        await list.ReadAsync(http.Actor(), id, new KeysetAsk(after, limit), cancellationToken),
        page => ApiAnswer.Page(page, row => new PublicationItem(
            row.Id.Value, row.Number, row.Kind, row.Title, row.State, row.From, row.Until, row.HasDraft, row.Versions)));
}

/// <summary>A publication of a unit.</summary>
/// <param name="Number">Null while it was never published.</param>
internal sealed record PublicationItem(
    Guid Id, int? Number, PublicationKind Kind, string Title, PublicationState State, DateOnly From, DateOnly? Until, bool HasDraft, int Versions);
