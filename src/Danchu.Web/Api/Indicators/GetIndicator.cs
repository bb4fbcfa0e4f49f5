using Danchu.Core.Indicators;

namespace Danchu.Web.Api.Indicators;

/// <summary>One indicator: what it measures and how it adds.</summary>
internal static class GetIndicator
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("indicators/{key}", ReadAsync).Tells<IndicatorDetails>("Chỉ tiêu", "Một chỉ tiêu");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowIndicator show, string key, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), key, cancellationToken),
        view => Results.Ok(new IndicatorDetails(
            view.Indicator.Key, view.Indicator.Name, view.Indicator.Kind, view.Indicator.Unit, view.Indicator.Decimals, view.Indicator.Aggregation,
            view.Indicator.Ownership, view.Indicator.NumeratorName, view.Indicator.DenominatorName, view.Indicator.Whole, view.Owner,
            view.Indicator.Source)));
}

/// <summary>An indicator.</summary>
/// <param name="Whole">Of which it is a part.</param>
/// <param name="Owner">The unit that wrote it; null for those of the catalogue.</param>
internal sealed record IndicatorDetails(
    string Key, string Name, IndicatorKind Kind, string Unit, int Decimals, Aggregation Aggregation, Ownership Ownership, string NumeratorName,
    string DenominatorName, string? Whole, string? Owner, string Source);
