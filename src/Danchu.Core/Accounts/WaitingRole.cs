using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Accounts;

/// <summary>A proposed role as lists show it.</summary>
public sealed record WaitingRole
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string FullName { get; init; }

    public required string UserName { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null: on every line.</summary>
    public ReportingLine? Line { get; init; }

    /// <summary>Whether the home of the account decides on it.</summary>
    public required bool ByHome { get; init; }

    public required Guid? ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Whether this administrator is another than who proposed it and who gets it.</summary>
    public bool MayConfirm(Actor actor) => actor.IsSystem || (ProposedBy != actor.PersonId && PersonId != actor.PersonId);
}
