using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators that a rubric, an outline or a form may name. They are the catalogue's, so anybody may see them.</summary>
public sealed class ListIndicators(DanchuDatabase database)
{
    /// <param name="Adds">Whether figures of several units make a total.</param>
    public sealed record Row(string Key, string Name, IndicatorKind Kind, string Unit = "", bool Adds = true)
    {
        /// <summary>What it is divided by: "dân tộc", "cấp".</summary>
        public IReadOnlyList<string> Breakdowns { get; init; } = [];

        internal static Row Of(Indicator indicator) =>
            new(indicator.Key, indicator.Name, indicator.Kind, indicator.Unit, indicator.Aggregation == Aggregation.Sum);
    }

    public async Task<List<Row>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var all = await database.Indicators.AsNoTracking().OrderBy(i => i.Name).ToListAsync(cancellationToken);
        var divided = all.Where(part => part.Whole is not null).ToLookup(part => part.Whole!, part => part.Breakdown, StringComparer.Ordinal);
        return
        [
            .. all.Where(i => !i.Key.Contains('.', StringComparison.Ordinal))
                .Select(i => Row.Of(i) with { Breakdowns = [.. divided[i.Key].Distinct(StringComparer.Ordinal)] }),
        ];
    }
}
