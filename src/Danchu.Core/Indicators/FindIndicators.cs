using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>The indicators a person may ask or be asked: those of their units first, then of the superiors of these, then the catalogue's.</summary>
public sealed class FindIndicators(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="Search">Words of the name, the unit or the group, with or without marks.</param>
    /// <param name="Own">Only those of units, not the catalogue's.</param>
    public sealed record Filter(string? Search = null, bool Own = false, int Page = 1);

    /// <param name="Owner">Null for those of the catalogue.</param>
    public sealed record Row(string Key, string Name, string Unit, IndicatorKind Kind, string Group, string Source, string? Owner);

    public async Task<Paged<Row>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var read = await database.IndicatorsOf(actor.Organisations, clock.Today()).AsNoTracking()
            .Where(i => !EF.Functions.Like(i.Key, "%.%") && (!filter.Own || i.OwnerId != null)).OrderBy(i => i.Slot)
            .Select(i => new { Indicator = i, Owner = database.Organisations.Where(o => o.Id == i.OwnerId).Select(o => o.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var words = SearchWords.Of(filter.Search);
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
        var own = actor.Organisations.ToHashSet();
        var found = read.Where(r => words.AreIn($"{r.Indicator.Name} {r.Indicator.Unit} {r.Indicator.Group}"))
            .OrderBy(r => r.Indicator.OwnerId is not { } owner ? 2 : own.Contains(owner) ? 0 : 1)
            .ThenBy(r => r.Indicator.OwnerId is null ? "" : r.Indicator.Name, order)
            .Select(r => new Row(r.Indicator.Key, r.Indicator.Name, r.Indicator.Unit, r.Indicator.Kind, r.Indicator.Group, r.Indicator.Source, r.Owner))
            .ToList();
        return new Paged<Row>([.. found.Skip(Paged<Row>.Skip(filter.Page)).Take(Paged<Row>.Size)], found.Count, Math.Max(1, filter.Page));
    }
}
