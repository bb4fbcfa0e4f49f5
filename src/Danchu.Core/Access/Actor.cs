using Danchu.Core.Identifiers;

namespace Danchu.Core.Access;

/// <summary>Who acts: a person with their rights as they are now. Every operation takes one.</summary>
public sealed record Actor(Guid PersonId, string Name, IReadOnlyList<ActorMembership> Memberships)
{
    /// <summary>The program itself: first administrator, demonstration. It may do all that an administrator of the whole tree may do.</summary>
    public static readonly Actor System = new(Guid.Empty, "Hệ thống", []);

    public bool IsSystem => PersonId == Guid.Empty;

    /// <summary>Belongs to the unit, in whatever role.</summary>
    public bool IsIn(OrganisationId organisation) => IsSystem || Organisations.Contains(organisation);

    public bool Has(Role role, OrganisationId organisation) =>
        Memberships.Any(m => m.Role == role && m.OrganisationId == organisation);

    public IEnumerable<OrganisationId> OrganisationsAs(Role role) =>
        Memberships.Where(m => m.Role == role).Select(m => m.OrganisationId);

    /// <summary>The same person with what holds on one line: a role for another line gives no right there.</summary>
    public Actor On(ReportingLine line) =>
        Memberships.All(m => m.HoldsOn(line)) ? this : this with { Memberships = [.. Memberships.Where(m => m.HoldsOn(line))] };

    /// <summary>Of villages alone: books, and nothing of reports.</summary>
    public bool KeepsBooksOnly => Memberships.Count > 0 && Memberships.All(m => m.IsOfVillage);

    public IEnumerable<OrganisationId> Organisations => Memberships.Select(m => m.OrganisationId).Distinct();
}

/// <summary>A role of the person signed in, and the organisation it holds for.</summary>
/// <param name="Line">Null: on every line.</param>
public sealed record ActorMembership(OrganisationId OrganisationId, Role Role, ReportingLine? Line = null)
{
    /// <summary>The organisation is a village.</summary>
    public bool IsOfVillage { get; init; }

    public bool HoldsOn(ReportingLine line) => Line is null || Line == line;
}
