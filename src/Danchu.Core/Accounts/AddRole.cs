using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;

namespace Danchu.Core.Accounts;

/// <summary>
/// The one way in which operations give a role: at once, or as a proposal. Who signs and who administers is never made by one alone, and an account that
/// belongs to a unit out of the giver's reach is not used without its home.
/// </summary>
public sealed class AddRole(DanchuDatabase database, RecordRole recordRole, TimeProvider clock)
{
    /// <summary>A role that two people give together.</summary>
    internal static bool NeedsTwo(Role role) => role is Role.Signer or Role.Administrator;

    /// <param name="keeps">Whether the giver keeps the account.</param>
    internal static bool Waits(Actor actor, Role role, bool keeps) => !actor.IsSystem && (!keeps || NeedsTwo(role));

    /// <summary>Administrators keep units and accounts, which stand on no line.</summary>
    internal static Refusal? RefuseLine(Role? role, ReportingLine? line, string field) => (role, line) switch
    {
        (_, { } unknown) when !Enum.IsDefined(unknown) => new Refusal("Chọn khối báo cáo.", field),
        (Role.Administrator, not null) => new Refusal("Vai trò Quản trị không chia theo khối; hãy để “Mọi khối”.", field),
        _ => null,
    };

    /// <summary>A village keeps books; nothing is signed, received or administered there.</summary>
    internal static Refusal? RefuseUnit(Role role, Organisation unit, string field) =>
        unit.Kind == OrganisationKind.Village && role is not (Role.Clerk or Role.Reader)
            ? new Refusal($"Ở thôn, tổ dân phố chỉ có vai trò {Role.Clerk.Label()} (ghi sổ của thôn) hoặc {Role.Reader.Label()}.", field)
            : null;

    /// <summary>Adds the role or its proposal, with the line of the security records.</summary>
    internal async Task<Guid> AddAsync(Actor actor, RoleToAdd added, CancellationToken cancellationToken)
    {
        var (person, unit, role, keeps) = (added.Person, added.Unit, added.Role, added.Keeps);
        if (Waits(actor, role, keeps))
        {
            var proposal = Propose(actor, added);
            await (keeps
                ? recordRole.AsAsync(actor, SecurityRecordKind.RoleProposed, person, (role, added.Line), unit, cancellationToken)
                : recordRole.ForHomeAsync(actor, person, (role, added.Line), unit, cancellationToken));
            return proposal.Id;
        }

        var membership = new Membership
        {
            PersonId = person.Id, OrganisationId = unit.Id, Role = role, Line = added.Line, GivenBy = actor.IsSystem ? null : actor.PersonId,
        };
        database.Memberships.Add(membership);
        await recordRole.AsAsync(actor, SecurityRecordKind.RoleGiven, person, (role, added.Line), unit, cancellationToken);
        return membership.Id;
    }

    private ProposedMembership Propose(Actor actor, RoleToAdd added)
    {
        var proposal = new ProposedMembership
        {
            PersonId = added.Person.Id,
            OrganisationId = added.Unit.Id,
            Role = added.Role,
            Line = added.Line,
            ProposedBy = actor.IsSystem ? null : actor.PersonId,
            ProposedAt = clock.GetUtcNow(),
            ByHome = !added.Keeps,
        };
        database.ProposedMemberships.Add(proposal);
        return proposal;
    }
}

/// <summary>A role on its way to a person.</summary>
/// <param name="Keeps">Whether the giver keeps the account.</param>
/// <param name="Line">Null: on every line.</param>
internal sealed record RoleToAdd(Person Person, Organisation Unit, Role Role, bool Keeps, ReportingLine? Line = null);
