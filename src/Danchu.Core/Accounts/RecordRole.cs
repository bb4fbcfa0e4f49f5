using Danchu.Core.Access;
using Danchu.Core.Organisations;
using Danchu.Core.Records;

namespace Danchu.Core.Accounts;

/// <summary>The line of the security records about a role: who did what, whom it concerns, and "Người ký ở Xã Nậm Tăm".</summary>
public sealed class RecordRole(WriteRecord records)
{
    /// <param name="chain">The unit under which the line stands: that of the role, or the home of an account that is asked for from elsewhere.</param>
    internal Task AsAsync(
        Actor actor, SecurityRecordKind kind, Person person, Role role, Organisation unit, CancellationToken cancellationToken,
        Identifiers.OrganisationId? chain = null) =>
        records.OfAsync(actor, kind, person.Id, chain ?? unit.Id, $"{role.Label()} ở {unit.Name}", cancellationToken);
}
