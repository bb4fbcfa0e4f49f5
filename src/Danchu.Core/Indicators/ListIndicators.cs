using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators that a unit's rubric, outline or form may name: those of the catalogue, its own and its superiors'.</summary>
public sealed class ListIndicators(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Adds">Whether figures of several units make a total.</param>
    public sealed record Row(string Key, string Name, IndicatorKind Kind, string Unit = "", bool Adds = true)
    {
        /// <summary>What it is divided by: "dân tộc", "cấp".</summary>
        public IReadOnlyList<string> Breakdowns { get; init; } = [];

        internal static Row Of(Indicator indicator) =>
            new(indicator.Key, indicator.Name, indicator.Kind, indicator.Unit, indicator.Aggregation == Aggregation.Sum);
    }

    /// <param name="owner">Whose the rubric, outline or form is; null for those of the catalogue.</param>
    public async Task<List<Row>> ReadAsync(OrganisationId? owner, CancellationToken cancellationToken = default)
    {
        var all = await database.IndicatorsOf(owner, clock.Today()).AsNoTracking().OrderBy(i => i.Name).ToListAsync(cancellationToken);
        var divided = all.Where(part => part.Whole is not null).ToLookup(part => part.Whole!, part => part.Breakdown, StringComparer.Ordinal);
        return
        [
            .. all.Where(i => !i.Key.Contains('.', StringComparison.Ordinal))
                .Select(i => Row.Of(i) with { Breakdowns = [.. divided[i.Key].Distinct(StringComparer.Ordinal)] }),
        ];
    }
}
