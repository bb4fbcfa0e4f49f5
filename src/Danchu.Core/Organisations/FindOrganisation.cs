using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>One unit: its place in each tree through time, predecessors and successors, members, and what the reader may do with it.</summary>
public sealed class FindOrganisation(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    public async Task<Outcome<OrganisationView>> ReadAsync(Actor actor, OrganisationId id, CancellationToken cancellationToken = default)
    {
        var unit = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (unit is null || !await permissions.MaySeeAsync(actor, id, cancellationToken))
        {
            return Denial.Absent;
        }

        return new OrganisationView(
            unit,
            await PlacesAsync(id, cancellationToken),
            await SuccessionsAsync(id, cancellationToken),
            await MembersAsync(id, cancellationToken),
            await database.Letterheads.AsNoTracking().Where(i => i.OrganisationId == id).OrderBy(i => i.Line).ToListAsync(cancellationToken),
            await permissions.MayAdministerAsync(actor, id, cancellationToken),
            await permissions.MayRearrangeAsync(actor, id, cancellationToken))
        {
            StandingOffices = await StandingOfficesAsync(id, cancellationToken),
            Villages = await VillagesAsync(id, cancellationToken),
        };
    }

    private Task<List<StandingOfficeRow>> StandingOfficesAsync(OrganisationId id, CancellationToken cancellationToken) => (
        from standing in database.StandingOffices
        join office in database.Organisations on standing.OfficeId equals office.Id
        where standing.BodyId == id
        orderby standing.Line, standing.From descending
        select new StandingOfficeRow(standing.Id, standing.Line, office.Name, standing.From, standing.To)).ToListAsync(cancellationToken);

    private async Task<int> VillagesAsync(OrganisationId id, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return await database.VillagePlaces.CountAsync(p => p.CommuneId == id && p.From <= today && (p.To == null || p.To >= today), cancellationToken);
    }

    private Task<List<PlaceRow>> PlacesAsync(OrganisationId id, CancellationToken cancellationToken) => (
        from link in database.Subordinations
        join superior in database.Organisations on link.SuperiorId equals superior.Id
        where link.SubordinateId == id
        orderby link.Line, link.From descending
        select new PlaceRow(link.Line, superior.Id, superior.Name, link.From, link.To)).ToListAsync(cancellationToken);

    private Task<List<SuccessionRow>> SuccessionsAsync(OrganisationId id, CancellationToken cancellationToken) => (
        from succession in database.Successions
        join before in database.Organisations on succession.PredecessorId equals before.Id
        join after in database.Organisations on succession.SuccessorId equals after.Id
        where succession.PredecessorId == id || succession.SuccessorId == id
        orderby succession.On, before.Name
        select new SuccessionRow(succession.Kind, succession.On, succession.Share, before.Id, before.Name, after.Id, after.Name))
        .ToListAsync(cancellationToken);

    private Task<List<MemberRow>> MembersAsync(OrganisationId id, CancellationToken cancellationToken) => (
        from membership in database.Memberships
        join person in database.Users on membership.PersonId equals person.Id
        where membership.OrganisationId == id
        orderby membership.Role, EF.Functions.Collate(person.FullName, "vi-x-icu")
        select new MemberRow(membership.Id, person.Id, person.FullName, person.UserName!, membership.Role, membership.Line, person.Disabled))
        .ToListAsync(cancellationToken);
}

/// <summary>An organisation with its superiors, predecessors and successors, people and letterheads.</summary>
public sealed record OrganisationView(
    Organisation Unit,
    IReadOnlyList<PlaceRow> Places,
    IReadOnlyList<SuccessionRow> Successions,
    IReadOnlyList<MemberRow> Members,
    IReadOnlyList<Letterhead> Letterheads,
    bool MayAdminister,
    bool MayRearrange)
{
    public required IReadOnlyList<StandingOfficeRow> StandingOffices { get; init; }

    /// <summary>How many villages the commune has today.</summary>
    public required int Villages { get; init; }
}

/// <summary>A standing office of the unit on a line, from one day to another.</summary>
public sealed record StandingOfficeRow(Guid Id, ReportingLine Line, string OfficeName, DateOnly From, DateOnly? To);

/// <summary>Under whom it stood on a line, from one day to another.</summary>
public sealed record PlaceRow(ReportingLine Line, OrganisationId SuperiorId, string SuperiorName, DateOnly From, DateOnly? To);

/// <summary>A succession with the names of both sides; <paramref name="Share"/> runs from 0 to 1.</summary>
public sealed record SuccessionRow(
    SuccessionKind Kind, DateOnly On, decimal Share, OrganisationId PredecessorId, string PredecessorName, OrganisationId SuccessorId, string SuccessorName);

/// <summary>A person with a role in the organisation.</summary>
public sealed record MemberRow(
    Guid MembershipId, Guid PersonId, string FullName, string UserName, Role Role, ReportingLine? Line, bool Disabled);
