using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// The proposed roles that an administrator decides on, the oldest first, and those he proposed himself for accounts he keeps: of an account from elsewhere
/// he learns nothing before its home has agreed.
/// </summary>
public sealed class ListWaitingRoles(DanchuDatabase database, PeopleReach reach)
{
    public async Task<Outcome<Paged<WaitingRole>>> ReadAsync(Actor actor, int page = 1, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var waiting = reach.Proposals(actor);
        var rows = await Rows(waiting.OrderBy(m => m.ProposedAt).ThenBy(m => m.Id).Skip(Paged<WaitingRole>.Skip(page)).Take(Paged<WaitingRole>.Size))
            .ToListAsync(cancellationToken);
        return new Paged<WaitingRole>(rows, await waiting.CountAsync(cancellationToken), Math.Max(1, page));
    }

    /// <summary>How many wait for this administrator's word.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken cancellationToken = default) =>
        reach.Proposals(actor).CountAsync(m => m.ProposedBy != actor.PersonId && m.PersonId != actor.PersonId, cancellationToken);

    /// <summary>What waits for one person. Who may see it is for the caller to check.</summary>
    internal Task<List<WaitingRole>> OfPersonAsync(Guid personId, CancellationToken cancellationToken) =>
        Rows(database.ProposedMemberships.Where(m => m.PersonId == personId)).ToListAsync(cancellationToken);

    private IQueryable<WaitingRole> Rows(IQueryable<ProposedMembership> proposals) =>
        from proposal in proposals
        join person in database.Users on proposal.PersonId equals person.Id
        join unit in database.Organisations on proposal.OrganisationId equals unit.Id
        orderby proposal.ProposedAt, proposal.Id
        select new WaitingRole
        {
            Id = proposal.Id,
            PersonId = person.Id,
            FullName = person.FullName,
            UserName = person.UserName ?? "",
            OrganisationId = unit.Id,
            OrganisationName = unit.Name,
            Role = proposal.Role,
            Line = proposal.Line,
            ByHome = proposal.ByHome,
            ProposedBy = proposal.ProposedBy,
            ProposedByName = database.Users.Where(p => p.Id == proposal.ProposedBy).Select(p => p.FullName).FirstOrDefault() ?? "",
            ProposedAt = proposal.ProposedAt,
        };
}
