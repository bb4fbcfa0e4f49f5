using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>Proposals on somebody's first page: those to be answered that are late or soon due, and those of their unit whose answer is overdue.</summary>
public sealed class ListDueProposals(DanchuDatabase database, TimeProvider clock)
{
    public const int Shown = 10;

    /// <summary>From this many days before its date an answer is soon due.</summary>
    public const int SoonDays = 7;

    /// <param name="ToAnswer">The longest late first, <see cref="Shown"/> of them.</param>
    /// <param name="ToAnswerAll">How many there are of these.</param>
    /// <param name="Overdue">Of the units, whose answer did not come in time.</param>
    public sealed record View(IReadOnlyList<Duty> ToAnswer, int ToAnswerAll, IReadOnlyList<Waiting> Overdue, DateOnly Today);

    public sealed record Duty(ProposalGroupId Id, string Subject, OrganisationId Holder, string HolderName, DateOnly DueOn);

    /// <param name="Entry">Its line in the unit's book.</param>
    public sealed record Waiting(ProposalId Id, EntryId Entry, string Text, string Holder, DateOnly DueOn);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var until = today.AddDays(SoonDays);
        var bodies = actor.Organisations.Where(o => actor.Writes(o) || actor.Has(Role.Signer, o)).ToList();
        if (bodies.Count == 0)
        {
            return new View([], 0, [], today);
        }

        var open = database.ProposalGroups.Where(g => g.State == ProposalState.Sent || g.State == ProposalState.Read || g.State == ProposalState.Considered);
        var due = open.Where(g => bodies.Contains(g.HolderId) && g.DueOn <= until);
        var duties = await due.OrderBy(g => g.DueOn).ThenBy(g => g.Id).Take(Shown)
            .Join(database.Organisations, g => g.HolderId, o => o.Id, (g, o) => new Duty(g.Id, g.Subject, g.HolderId, o.Name, g.DueOn))
            .ToListAsync(cancellationToken);
        var overdue = await (
            from proposal in database.Proposals
            join one in open on proposal.GroupId equals one.Id
            join holder in database.Organisations on one.HolderId equals holder.Id
            where bodies.Contains(proposal.OrganisationId) && proposal.TakenBackAt == null && one.DueOn < today
            orderby one.DueOn, proposal.Id
            select new Waiting(proposal.Id, proposal.EntryId, proposal.Text, holder.Name, one.DueOn)).Take(Shown).ToListAsync(cancellationToken);
        return new View(
            [.. duties.OrderBy(d => d.DueOn)], duties.Count < Shown ? duties.Count : await due.CountAsync(cancellationToken), overdue, today);
    }
}
