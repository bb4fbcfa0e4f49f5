using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>Rút lại: as long as nobody opened it where it went, the unit takes its proposal back; the line stays in its book and may be sent again.</summary>
[Named("Rút lại kiến nghị, đề xuất")]
public sealed class TakeBackProposal(DanchuDatabase database, WriteIntoBooks intoBooks, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public sealed record Input(ProposalId Id);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await database.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (found is null)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, found.OrganisationId, clock.Today(), cancellationToken);
        return rights.MayWrite
            ? await makeChange.ExecuteAsync(this, actor, change => TakeBackAsync(change, actor, found, cancellationToken), cancellationToken)
            : rights.Denied;
    }

    private async Task<Outcome<Done>> TakeBackAsync(Change change, Actor actor, Proposal found, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM proposal_groups WHERE id = {found.GroupId.Value} FOR UPDATE", cancellationToken);
        var group = await database.ProposalGroups.FirstOrDefaultAsync(g => g.Id == found.GroupId, cancellationToken);
        var proposal = await database.Proposals.FirstAsync(p => p.Id == found.Id, cancellationToken);

        // Whoever merged it has read it, and the group it came with is gone.
        if (group is null || proposal.GroupId != group.Id)
        {
            return ProposalLifecycle.Of(ProposalState.Read, ProposalDeed.TakeBack).Refusal!;
        }

        if (group.Refuse(ProposalDeed.TakeBack) is { } refusal)
        {
            return refusal;
        }

        if (group.HolderId != proposal.AddresseeId)
        {
            return new Refusal("Kiến nghị đã được chuyển đi nên không rút lại được nữa.");
        }

        proposal.TakenBackAt = clock.GetUtcNow();
        (group.State, group.Revision) = (ProposalState.TakenBack, group.Revision + 1);
        database.ProposalSteps.Add(new ProposalStep
        {
            ProposalId = proposal.Id, Deed = ProposalDeed.TakeBack, ById = proposal.OrganisationId, Note = "", At = proposal.TakenBackAt.Value,
        });
        await notify.ProposalTakenBackAsync(group.HolderId, group.Id, cancellationToken);
        await intoBooks.StepAsync(change, actor, [proposal.EntryId], [("don-vi", ""), ("han", "")], cancellationToken);
        change.Record(
            proposal.OrganisationId, ("proposal", proposal.Id.Value), new { State = ProposalState.Sent }, new { State = ProposalState.TakenBack });
        return default(Done);
    }
}
