using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>A proposed role is dropped: by whoever decides on it, its proposer among them, and by who keeps the account.</summary>
[Named("Không xác nhận vai trò")]
public sealed class DeclineMembership(DanchuDatabase database, PeopleReach reach, MakeChange makeChange, RecordRole recordRole)
{
    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Guid id, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => DeclineAsync(change, actor, id, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> DeclineAsync(Change change, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        await reach.LockAsync(cancellationToken);
        var proposal = await database.ProposedMemberships.FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (proposal is null || !(await reach.MayDecideAsync(actor, proposal, cancellationToken)
            || await reach.MayManageAsync(actor, proposal.PersonId, cancellationToken)))
        {
            return Denial.Absent;
        }

        var person = await database.Users.AsNoTracking().FirstAsync(p => p.Id == proposal.PersonId, cancellationToken);
        var unit = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == proposal.OrganisationId, cancellationToken);
        var chain = proposal.ByHome ? person.HomeOrganisationId ?? unit.Id : unit.Id;
        database.ProposedMemberships.Remove(proposal);
        await recordRole.AsAsync(actor, SecurityRecordKind.RoleDeclined, person, (proposal.Role, proposal.Line), unit, cancellationToken, chain);
        change.Record(chain, ("person", person.Id), PersonChange.Proposed(person, proposal.Role, unit.Code, proposal.Line), after: null);
        return default(Done);
    }
}
