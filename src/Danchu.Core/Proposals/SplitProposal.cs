using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Proposals;

/// <summary>Tách: one of several merged proposals is taken out again and answered by itself.</summary>
[Named("Tách kiến nghị khỏi nhóm")]
public sealed class SplitProposal(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(ProposalGroupId Id, int Revision, ProposalId Proposal);

    /// <returns>The group of its own.</returns>
    public Task<Outcome<ProposalGroupId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.LockGroupAsync(actor, input.Id, input.Revision, ProposalDeed.Split, cancellationToken)
            .ThenAsync(group => SplitAsync(change, group, input.Proposal, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<ProposalGroupId>> SplitAsync(Change change, ProposalGroup group, ProposalId id, CancellationToken cancellationToken)
    {
        var proposals = await database.OfGroupAsync(group.Id, cancellationToken);
        if (proposals.Find(p => p.Id == id) is not { } proposal)
        {
            return Denial.Absent;
        }

        if (proposals.Count == 1)
        {
            return new Refusal("Nhóm chỉ có một kiến nghị nên không có gì để tách.");
        }

        var now = clock.GetUtcNow();
        var own = new ProposalGroup
        {
            HolderId = group.HolderId, Subject = ProposalGroup.SubjectOf(proposal.Text),
            State = group.State == ProposalState.Considered ? ProposalState.Considered : ProposalState.Read, DueOn = group.DueOn, ArrivedAt = group.ArrivedAt,
            ReadAt = group.ReadAt ?? now,
        };
        database.ProposalGroups.Add(own);
        proposal.GroupId = own.Id;
        group.Revision++;
        database.ProposalSteps.Add(new ProposalStep { ProposalId = id, Deed = ProposalDeed.Split, ById = group.HolderId, Note = "", At = now });
        change.Record(group.HolderId, ("proposal-group", group.Id.Value), null, new { Title = group.Subject, Split = own.Subject });
        return own.Id;
    }
}
