using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>What roles a person has, by the Vietnamese alphabet of the units. Who may see them is for the caller to check.</summary>
public sealed class ListMemberships(DanchuDatabase database, ListWaitingRoles waiting)
{
    public async Task<IReadOnlyList<MembershipRow>> ReadAsync(Guid personId, CancellationToken cancellationToken = default) => await (
        from membership in database.Memberships
        join unit in database.Organisations on membership.OrganisationId equals unit.Id
        where membership.PersonId == personId
        orderby unit.Name, membership.Role
        select new MembershipRow(membership.Id, unit.Id, unit.Name, unit.Code, membership.Role, membership.Line)).ToListAsync(cancellationToken);

    /// <summary>The person's own roles that give no right yet.</summary>
    public async Task<IReadOnlyList<WaitingRole>> WaitingAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await waiting.OfPersonAsync(actor.PersonId, cancellationToken);
}

/// <summary>A role in an organisation.</summary>
/// <param name="Line">Null: on every line.</param>
public sealed record MembershipRow(
    Guid Id, OrganisationId OrganisationId, string OrganisationName, string OrganisationCode, Role Role, ReportingLine? Line);
