using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
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

        var units = database.Organisations.Where(o => below.Any(n => n.OrganisationId == o.Id)).ExistingOn(on);
        return filter is null ? units : Narrowed(units, filter);
    }

    /// <summary>Those that match the filter (none without one) and those named, as far as the round may ask them.</summary>
    public static async Task<List<OrganisationId>> EligibleAsync(
        this DanchuDatabase database,
        ReportingRound round,
        AddresseeFilter? matching,
        IReadOnlyList<OrganisationId>? named,
        CancellationToken cancellationToken)
    {
        var (place, on) = (new RoundPlace(round.IssuerId, round.Line, round.PassedOnFrom), round.Period!.To);
        var units = new List<OrganisationId>();
        if (matching is not null)
        {
            units.AddRange(await database.EligibleUnits(place, on, matching).Select(o => o.Id).ToListAsync(cancellationToken));
        }

        if (named is { Count: > 0 })
        {
            units.AddRange(await database.EligibleUnits(place, on).Where(o => named.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken));
        }

        return units;
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

        return SearchPattern.Phrase(filter.Search) is { } pattern
            ? units.Where(o => EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape))
            : units;
    }
}
