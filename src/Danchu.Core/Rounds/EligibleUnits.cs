using Danchu.Core.Database;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Whom a round may ask: the units below the issuer on the round's line on the last day of the period, which exist on that day. Never the issuer itself.
/// </summary>
internal static class EligibleUnitsQuery
{
    public static IQueryable<Organisation> EligibleUnits(
        this DanchuDatabase database, RoundPlace place, DateOnly on, AddresseeFilter? filter = null)
    {
        var below = database.Subtree(place.IssuerId, place.Line, on).Where(n => n.Depth > 0);
        if (filter is { DirectOnly: true })
        {
            below = below.Where(n => n.Depth == 1);
        }

        var units = database.Organisations.Where(o =>
            below.Any(n => n.OrganisationId == o.Id) && o.From <= on && (o.To == null || o.To >= on));
        return filter is null ? units : Narrowed(units, filter);
    }

    private static IQueryable<Organisation> Narrowed(IQueryable<Organisation> units, AddresseeFilter filter)
    {
        if (filter.Kinds.Count > 0)
        {
            units = units.Where(o => filter.Kinds.Contains(o.Kind));
        }

        if (filter.Levels.Count > 0)
        {
            units = units.Where(o => filter.Levels.Contains(o.Level));
        }

        return SearchPattern.Of(filter.Search) is { } pattern
            ? units.Where(o => EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape))
            : units;
    }
}
