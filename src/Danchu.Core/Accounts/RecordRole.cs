using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Records;

namespace Danchu.Core.Accounts;

/// <summary>The line of the security records about a role: who did what, whom it concerns, and "Người ký ở Xã Nậm Tăm".</summary>
public sealed class RecordRole(WriteRecord records)
{
    /// <param name="chain">The unit under which the line stands, when it is not that of the role.</param>
    internal Task AsAsync(
        Actor actor, SecurityRecordKind kind, Person person, (Role Role, ReportingLine? Line) held, Organisation unit, CancellationToken cancellationToken,
        OrganisationId? chain = null) =>
        records.OfAsync(actor, kind, person.Id, chain ?? unit.Id, Words(held, unit), cancellationToken);

    /// <summary>
    /// A role proposed for an account that is kept elsewhere: the line is the account's, not the proposer's, whose own lines would tell that it exists.
    /// </summary>
    internal Task ForHomeAsync(
        Actor actor, Person person, (Role Role, ReportingLine? Line) held, Organisation unit, CancellationToken cancellationToken) =>
        records.OfNobodyAsync(SecurityRecordKind.RoleProposed, actor.Name, person.Id, Words(held, unit), cancellationToken);

    private static string Words((Role Role, ReportingLine? Line) held, Organisation unit) => $"{held.Role.LabelOn(held.Line)} ở {unit.Name}";
}
