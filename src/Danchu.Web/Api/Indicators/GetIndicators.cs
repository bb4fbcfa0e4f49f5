using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;

namespace Danchu.Web.Api.Indicators;

/// <summary>Indicators that the key's unit may be asked: those of the catalogue, its own and its superiors'.</summary>
internal static class GetIndicators
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("indicators", ReadAsync).Tells<IndicatorPage>("Chỉ tiêu", "Danh sách chỉ tiêu");

    // They are some hundreds, read as one; the page goes on by key.
    private static async Task<IResult> ReadAsync(
        HttpContext http, ListIndicators list, string? after, int? limit, CancellationToken cancellationToken)
    {
        var unit = http.Actor().Organisations.Select(id => (OrganisationId?)id).FirstOrDefault();
        var all = await list.ReadAsync(unit, cancellationToken);
        var most = new Core.Database.KeysetAsk(Limit: limit).Rows;
        var onward = all.OrderBy(row => row.Key, StringComparer.Ordinal).Where(row => string.CompareOrdinal(row.Key, after) > 0).ToList();
        return Results.Ok(new IndicatorPage(
            [.. onward.Take(most).Select(row => new IndicatorItem(row.Key, row.Name, row.Kind, row.Unit, row.Adds, row.Breakdowns))],
            onward.Count > most ? onward[most - 1].Key : null));
    }
}

/// <summary>Indicators, read onward by key.</summary>
internal sealed record IndicatorPage(IReadOnlyList<IndicatorItem> Items, string? Next);

/// <summary>An indicator in the list.</summary>
internal sealed record IndicatorItem(string Key, string Name, IndicatorKind Kind, string Unit, bool Adds, IReadOnlyList<string> Breakdowns);
