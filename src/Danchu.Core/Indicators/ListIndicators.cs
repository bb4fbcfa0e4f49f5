using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators that a unit's rubric, outline or form may name: those of the catalogue, its own and its superiors'.</summary>
public sealed class ListIndicators(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Adds">Whether figures of several units make a total.</param>
    public sealed record Row(string Key, string Name, IndicatorKind Kind, string Unit = "", bool Adds = true);

    /// <param name="owner">Whose the rubric, outline or form is; null for those of the catalogue.</param>
    public Task<List<Row>> ReadAsync(OrganisationId? owner, CancellationToken cancellationToken = default) =>
        database.IndicatorsOf(owner, clock.Today()).Where(i => !EF.Functions.Like(i.Key, "%.%"))
            .OrderBy(i => i.Name).Select(i => new Row(i.Key, i.Name, i.Kind, i.Unit, i.Aggregation == Aggregation.Sum)).ToListAsync(cancellationToken);
}
