using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The units a person may see, by the Vietnamese alphabet, as they are on a day.</summary>
public sealed class ListOrganisations(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="On">The day on which they exist and on whose tree they are reached; today when null.</param>
    /// <param name="Superior">Only the direct subordinates of this unit, on <paramref name="Line"/> or on any.</param>
    public sealed record Filter(
        string? Search = null, OrganisationKind? Kind = null, Level? Level = null, DateOnly? On = null, OrganisationId? Superior = null,
        ReportingLine? Line = null, int Page = 1);

    public async Task<Paged<OrganisationRow>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        var day = filter.On ?? clock.Today();
        var units = Narrow(database.OrganisationsSeenBy(actor, day), filter, day);
        var total = await units.CountAsync(cancellationToken);
        var rows = await units.AsNoTracking()
            .OrderBy(o => o.Name).ThenBy(o => o.Code)
            .Skip(Paged<OrganisationRow>.Skip(filter.Page)).Take(Paged<OrganisationRow>.Size)
            .Select(o => new OrganisationRow(o.Id, o.Code, o.Name, o.Kind, o.Level, o.From, o.To))
            .ToListAsync(cancellationToken);
        return new Paged<OrganisationRow>(rows, total, Math.Max(1, filter.Page));
    }

    /// <summary>The same units onward from one, in a lasting order.</summary>
    public async Task<KeysetPage<OrganisationRow>> ReadAsync(Actor actor, Filter filter, KeysetAsk ask, CancellationToken cancellationToken = default)
    {
        var day = filter.On ?? clock.Today();
        var units = Narrow(database.OrganisationsSeenBy(actor, day), filter, day);
        if (ask.After is { } last)
        {
            var id = OrganisationId.Of(last);
            units = units.Where(o => Keyset.Compare(o.Id, id) > 0);
        }

        return await units.AsNoTracking().OrderBy(o => o.Id)
            .Select(o => new OrganisationRow(o.Id, o.Code, o.Name, o.Kind, o.Level, o.From, o.To))
            .TakeAsync(ask, row => row.Id.Value, cancellationToken);
    }

    private IQueryable<Organisation> Narrow(IQueryable<Organisation> units, Filter filter, DateOnly day)
    {
        units = units.Where(o => o.From <= day && (o.To == null || o.To >= day));
        foreach (var pattern in SearchPattern.Words(filter.Search))
        {
            // Codes are kept in capitals.
            var inCode = pattern.ToUpperInvariant();
            units = units.Where(o => EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape) || EF.Functions.Like(o.Code, inCode, SearchPattern.Escape));
        }

        if (filter.Kind is { } kind)
        {
            units = units.Where(o => o.Kind == kind);
        }

        if (filter.Level is { } level)
        {
            units = units.Where(o => o.Level == level);
        }

        return filter.Superior is { } superior
            ? units.Where(o => database.Subordinations.Any(s => s.SubordinateId == o.Id && s.SuperiorId == superior
                && (filter.Line == null || s.Line == filter.Line) && s.From <= day && (s.To == null || s.To >= day)))
            : units;
    }
}

/// <summary>An organisation in the list, with its first and last day.</summary>
public sealed record OrganisationRow(OrganisationId Id, string Code, string Name, OrganisationKind Kind, Level Level, DateOnly From, DateOnly? To);
