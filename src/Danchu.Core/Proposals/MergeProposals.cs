using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>Ghép: proposals alike become one group with one answer, due when the first of them is.</summary>
[Named("Ghép các kiến nghị giống nhau")]
public sealed class MergeProposals(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Id">The group that stays.</param>
    /// <param name="Others">What is put into it, of the same holder.</param>
    /// <param name="Subject">What the group is about; empty: as it is called already.</param>
    public sealed record Input(ProposalGroupId Id, int Revision, IReadOnlyList<ProposalGroupId> Others, string? Subject);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this, actor, change => MergeAsync(change, actor, input, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> MergeAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var others = input.Others.Where(other => other != input.Id).Distinct().ToList();

        // All rows in one order: two who merge the same ones wait for each other and do not lock each other out.
        foreach (var id in others.Append(input.Id).OrderBy(id => id.Value))
        {
            await database.Database.ExecuteSqlAsync($"SELECT 1 FROM proposal_groups WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        }

        var opened = await database.LockGroupAsync(actor, input.Id, input.Revision, ProposalDeed.Merge, cancellationToken);
        if (opened is not Outcome<ProposalGroup>.Done(var group))
        {
            return opened.NotDoneAs<Done>();
        }

        List<Refusal> refusals = [];
        var subject = EnteredText.Line(refusals, input.Subject, "Tên nhóm", ProposalGroup.SubjectLimit, nameof(Input.Subject));
        var merged = await database.ProposalGroups.Where(g => others.Contains(g.Id) && g.HolderId == group.HolderId).ToListAsync(cancellationToken);
        if (merged.Count == 0 || merged.Count < others.Count || merged.Exists(g => !g.IsOpen))
        {
            refusals.Add(new Refusal(
                others.Count == 0 ? "Chọn ít nhất một kiến nghị để ghép." : "Có kiến nghị đã được trả lời, chuyển đi hoặc ghép rồi. Hãy xem lại danh sách.",
                nameof(Input.Others)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        await PutIntoAsync(group, merged, subject, cancellationToken);
        change.Record(
            group.HolderId, ("proposal-group", group.Id.Value), null, new { Title = group.Subject, Merged = merged.ConvertAll(g => g.Subject) });
        return default(Done);
    }

    private async Task PutIntoAsync(ProposalGroup group, List<ProposalGroup> merged, string subject, CancellationToken cancellationToken)
    {
        var ids = merged.ConvertAll(g => g.Id);
        foreach (var proposal in await database.Proposals.Where(p => ids.Contains(p.GroupId)).ToListAsync(cancellationToken))
        {
            proposal.GroupId = group.Id;
            database.ProposalSteps.Add(new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.Merge, ById = group.HolderId, Note = "", At = clock.GetUtcNow(),
            });
        }

        group.Subject = subject.Length > 0 ? subject : group.Subject;
        group.State = merged.Append(group).Any(g => g.State == ProposalState.Considered) ? ProposalState.Considered : ProposalState.Read;
        group.DueOn = merged.Append(group).Min(g => g.DueOn);
        group.ReadAt ??= clock.GetUtcNow();
        group.Revision++;
        database.ProposalGroups.RemoveRange(merged);
    }
}
