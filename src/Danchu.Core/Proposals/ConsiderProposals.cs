using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;

namespace Danchu.Core.Proposals;

/// <summary>Đang xem xét: the holder says that it considers a proposal and by which day it will answer; every source reads it.</summary>
[Named("Hẹn ngày trả lời kiến nghị")]
public sealed class ConsiderProposals(DanchuDatabase database, WriteIntoBooks intoBooks, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <summary>Nobody is put off for longer.</summary>
    public const int LongestDays = 730;

    /// <param name="Until">The day of the answer.</param>
    public sealed record Input(ProposalGroupId Id, int Revision, DateOnly? Until, string? Note);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.LockGroupAsync(actor, input.Id, input.Revision, ProposalDeed.Consider, cancellationToken)
            .ThenAsync(group => ConsiderAsync(change, actor, group, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> ConsiderAsync(Change change, Actor actor, ProposalGroup group, Input input, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        var note = EnteredText.Line(refusals, input.Note, "Ghi chú", ProposalGroup.NoteLimit, nameof(Input.Note));
        var today = clock.Today();
        if (input.Until is not { } until || until < today || until > today.AddDays(LongestDays))
        {
            refusals.Add(new Refusal("Ghi ngày sẽ trả lời: từ hôm nay, không quá hai năm.", nameof(Input.Until)));
            return refusals;
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = new { group.State, AnswerDueOn = group.DueOn };
        (group.State, group.DueOn, group.Revision) = (ProposalState.Considered, until, group.Revision + 1);
        group.ReadAt ??= clock.GetUtcNow();
        var proposals = await database.OfGroupAsync(group.Id, cancellationToken);
        var holder = await database.NameOfAsync(group.HolderId, cancellationToken);
        foreach (var proposal in proposals)
        {
            database.ProposalSteps.Add(new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.Consider, ById = group.HolderId, At = clock.GetUtcNow(),
                Note = note.Length > 0 ? $"Hẹn trả lời ngày {until.Short()}. {note}" : $"Hẹn trả lời ngày {until.Short()}.",
            });
            notify.ProposalConsidered(proposal.OrganisationId, proposal.Id, holder, until);
        }

        await intoBooks.StepAsync(
            change, actor, proposals.Select(p => p.EntryId), [("tinh-trang", "dang"), ("han", SendProposal.Kept(until))], cancellationToken);
        change.Record(group.HolderId, ("proposal-group", group.Id.Value), before, new { Title = group.Subject, group.State, AnswerDueOn = until });
        return default(Done);
    }
}
