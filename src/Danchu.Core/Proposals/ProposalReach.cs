using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// Who may do what with proposals: clerks and secretaries of the unit send, those of the body that holds it act. The unit, whoever it came to on its way and
/// those above the unit read it; what was taken back only the unit.
/// </summary>
internal static class ProposalReach
{
    /// <summary>Bodies in whose name the actor handles what comes.</summary>
    public static List<OrganisationId> HandledBy(Actor actor) => [.. actor.Organisations.Where(actor.Writes)];

    /// <summary>Proposals that came to one of these on their way.</summary>
    public static IQueryable<Proposal> CameTo(this DanchuDatabase database, IReadOnlyCollection<OrganisationId> bodies) => database.Proposals.Where(p =>
        p.TakenBackAt == null && database.ProposalSteps.Any(s => s.ProposalId == p.Id && s.ToId != null && bodies.Contains(s.ToId.Value)));

    public static async Task<bool> MayReadAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, Proposal proposal, CancellationToken cancellationToken)
    {
        if (actor.IsIn(proposal.OrganisationId))
        {
            return true;
        }

        return proposal.TakenBackAt is null
            && (await database.CameTo([.. actor.Organisations]).AnyAsync(p => p.Id == proposal.Id, cancellationToken)
                || await permissions.MaySeeAsync(actor, proposal.OrganisationId, VietnamTime.DayOf(proposal.SentAt), cancellationToken));
    }

    /// <summary>
    /// Opens a group for an act of its holder. Its row is locked first: of two who act at once the second sees what the first did. Inside a transaction.
    /// </summary>
    /// <param name="revision">Of the group as the actor saw it.</param>
    public static async Task<Outcome<ProposalGroup>> LockGroupAsync(
        this DanchuDatabase database, Actor actor, ProposalGroupId id, int revision, ProposalDeed deed, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM proposal_groups WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        var group = await database.ProposalGroups.FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (group is null || (!actor.Writes(group.HolderId) && !await database.SeesGroupAsync(actor, group, cancellationToken)))
        {
            return Denial.Absent;
        }

        return !actor.Writes(group.HolderId) ? Denial.Forbidden
            : group.Refuse(deed) is { } refusal ? refusal
            : group.Revision != revision
                ? new Refusal("Trong lúc bạn xem, người khác đã xử lý kiến nghị này. Hãy xem lại nội dung dưới đây rồi làm lại.")
            : group;
    }

    /// <summary>Members of the body that holds it, and of those it came to before.</summary>
    public static async Task<bool> SeesGroupAsync(this DanchuDatabase database, Actor actor, ProposalGroup group, CancellationToken cancellationToken) =>
        actor.IsSystem || (group.State != ProposalState.TakenBack
            && (actor.Organisations.Contains(group.HolderId)
                || await database.CameTo([.. actor.Organisations]).AnyAsync(p => p.GroupId == group.Id, cancellationToken)));

    public static Task<List<Proposal>> OfGroupAsync(this DanchuDatabase database, ProposalGroupId group, CancellationToken cancellationToken) =>
        database.Proposals.Where(p => p.GroupId == group && p.TakenBackAt == null).OrderBy(p => p.SentAt).ThenBy(p => p.Id).ToListAsync(cancellationToken);

    public static async Task<string> NameOfAsync(this DanchuDatabase database, OrganisationId body, CancellationToken cancellationToken) =>
        await database.Organisations.Where(o => o.Id == body).Select(o => o.Name).FirstAsync(cancellationToken);
}
