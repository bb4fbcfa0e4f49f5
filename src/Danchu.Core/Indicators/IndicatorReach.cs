using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators that units may ask, enter, cite and look up: those of the catalogue, their own, and those of their superiors.</summary>
internal static class IndicatorReach
{
    /// <param name="asked">Keys that a round asks of them besides: a superior of that time may be none today.</param>
    public static IQueryable<Indicator> IndicatorsOf(
        this DanchuDatabase database, IEnumerable<OrganisationId> units, DateOnly on, IEnumerable<string>? asked = null)
    {
        var owners = database.OrganisationsAbove(units, on);
        var keys = asked?.Where(OwnIndicator.Is).ToList() ?? [];
        return database.Indicators.Where(i => i.OwnerId == null || owners.Any(u => u.Id == i.OwnerId) || keys.Contains(i.Key));
    }

    public static IQueryable<Indicator> IndicatorsOf(this DanchuDatabase database, OrganisationId? unit, DateOnly on) =>
        database.IndicatorsOf(unit is { } known ? [known] : Array.Empty<OrganisationId>(), on);

    /// <summary>What is copied must not bring a unit the indicators of a stranger.</summary>
    /// <param name="thing">"Biểu số liệu".</param>
    public static async Task<Refusal?> RefuseForeignAsync(
        this DanchuDatabase database, IEnumerable<string> keys, OrganisationId unit, DateOnly on, (string Thing, string Field) place,
        CancellationToken cancellationToken)
    {
        var own = keys.Where(OwnIndicator.Is).Distinct(StringComparer.Ordinal).ToList();
        var known = await database.IndicatorsOf(unit, on).CountAsync(i => own.Contains(i.Key), cancellationToken);
        return known == own.Count ? null : new Refusal(
            $"{place.Thing} này hỏi chỉ tiêu riêng của một đơn vị không phải cấp trên của đơn vị bạn nên không sao được.", place.Field);
    }
}
