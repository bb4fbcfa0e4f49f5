using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators that a rubric, an outline or a form may name. They are the catalogue's, so anybody may see them.</summary>
public sealed class ListIndicators(DanchuDatabase database)
{
    /// <param name="Adds">Whether figures of several units make a total.</param>
    public sealed record Row(string Key, string Name, IndicatorKind Kind, string Unit = "", bool Adds = true);

    public Task<List<Row>> ReadAsync(CancellationToken cancellationToken = default) =>
        database.Indicators.Where(i => !EF.Functions.Like(i.Key, "%.%"))
            .OrderBy(i => i.Name).Select(i => new Row(i.Key, i.Name, i.Kind, i.Unit, i.Aggregation == Aggregation.Sum)).ToListAsync(cancellationToken);
}
