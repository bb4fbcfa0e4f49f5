using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Web.Api.Organisations;

/// <summary>Units that the key may see, as they are on a day.</summary>
internal static class GetOrganisations
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations", ReadAsync)
        .Tells<ItemPage<OrganisationItem>>("Đơn vị", "Danh sách đơn vị");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListOrganisations list, string? search, Choice<OrganisationKind>? kind, Choice<Level>? level, OrganisationId? superior,
        Choice<ReportingLine>? line, DateOnly? on, Guid? after, int? limit, CancellationToken cancellationToken) => ApiAnswer.Page(
        await list.ReadAsync(
            http.Actor(), new ListOrganisations.Filter(search, kind?.Value, level?.Value, on, superior, line?.Value), new KeysetAsk(after, limit),
            cancellationToken),
        row => new OrganisationItem(row.Id.Value, row.Code, row.Name, row.Kind, row.Level, row.From, row.To));
}

/// <summary>A unit in the list.</summary>
internal sealed record OrganisationItem(Guid Id, string Code, string Name, OrganisationKind Kind, Level Level, DateOnly From, DateOnly? To);
