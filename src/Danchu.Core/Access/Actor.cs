using Danchu.Core.Identifiers;

namespace Danchu.Core.Access;

/// <summary>Who acts: a person with their rights as they are now. Every operation takes one.</summary>
public sealed record Actor(Guid PersonId, string Name, IReadOnlyList<ActorMembership> Memberships)
{
    /// <summary>The program itself: first administrator, demonstration. It may do all that an administrator of the whole tree may do.</summary>
    public static readonly Actor System = new(Guid.Empty, "Hệ thống", []);

    public bool IsSystem => PersonId == Guid.Empty;

    public bool Has(Role role, OrganisationId organisation) =>
        Memberships.Any(m => m.Role == role && m.OrganisationId == organisation);

    public IEnumerable<OrganisationId> OrganisationsAs(Role role) =>
        Memberships.Where(m => m.Role == role).Select(m => m.OrganisationId);

    public IEnumerable<OrganisationId> Organisations => Memberships.Select(m => m.OrganisationId).Distinct();
}

/// <summary>A role of the person signed in, and the organisation it holds for.</summary>
public sealed record ActorMembership(OrganisationId OrganisationId, Role Role);
