using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Proposals;

/// <summary>Chuyển: the holder hands proposals to its own superior, or to a unit below it that is competent; the sources see where they are.</summary>
[Named("Chuyển kiến nghị")]
public sealed class PassProposalsOn(DanchuDatabase database, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    /// <param name="To">A superior; null: the one that <paramref name="Below"/> names.</param>
    /// <param name="Below">Code or name of a unit below the holder, as typed.</param>
    public sealed record Input(ProposalGroupId Id, int Revision, OrganisationId? To, string? Below, string? Note);

    /// <returns>The name of the body that holds it now.</returns>
    public Task<Outcome<string>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.LockGroupAsync(actor, input.Id, input.Revision, ProposalDeed.PassOn, cancellationToken)
            .ThenAsync(group => PassAsync(change, actor, group, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<string>> PassAsync(Change change, Actor actor, ProposalGroup group, Input input, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        var note = EnteredText.Line(refusals, input.Note, "Ghi chú", ProposalGroup.NoteLimit, nameof(Input.Note));
        var proposals = await database.OfGroupAsync(group.Id, cancellationToken);
        var found = input.To is { } above
            ? await SuperiorAsync(group.HolderId, above, cancellationToken)
            : await BelowAsync(group.HolderId, input.Below, cancellationToken);
        if (found is Outcome<BookOf>.Refused refused)
        {
            refusals.AddRange(refused.Reasons);
            return refusals;
        }

        var to = ((Outcome<BookOf>.Done)found).Value;
        if (proposals.Exists(p => p.OrganisationId == to.Id))
        {
            refusals.Add(new Refusal($"{to.Name} là đơn vị đã kiến nghị; hãy trả lời thay vì chuyển lại.", nameof(Input.Below)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var from = await database.NameOfAsync(group.HolderId, cancellationToken);
        foreach (var proposal in proposals)
        {
            database.ProposalSteps.Add(new ProposalStep
            {
                ProposalId = proposal.Id, Deed = ProposalDeed.PassOn, ById = group.HolderId, ToId = to.Id, Note = note, At = clock.GetUtcNow(),
            });
            notify.ProposalPassedOn(proposal.OrganisationId, proposal.Id, from, to.Name);
        }

        notify.ProposalSent(to.Id, group.Id, from, group.Subject);
        change.Record(
            group.HolderId, ("proposal-group", group.Id.Value), new { Title = group.Subject, Organisation = from },
            new { Title = group.Subject, Organisation = to.Name, Note = note });
        foreach (var proposal in proposals)
        {
            change.Record(
                proposal.OrganisationId, ("proposal", proposal.Id.Value), new { Organisation = from }, new { Organisation = to.Name, Note = note });
        }

        (group.HolderId, group.State, group.ArrivedAt, group.ReadAt, group.Revision) =
            (to.Id, ProposalState.Sent, clock.GetUtcNow(), null, group.Revision + 1);
        return to.Name;
    }

    private async Task<Outcome<BookOf>> SuperiorAsync(OrganisationId holder, OrganisationId to, CancellationToken cancellationToken)
    {
        var found = (await SendProposal.AddresseesAsync(database, holder, clock.Today(), cancellationToken)).Find(o => o.Id == to);
        return found is null
            ? new Refusal("Chọn cơ quan cấp trên của đơn vị.", nameof(Input.To))
            : found;
    }

    // A code, or a name with or without diacritics.
    private async Task<Outcome<BookOf>> BelowAsync(OrganisationId holder, string? typed, CancellationToken cancellationToken)
    {
        var text = InputText.Line(typed);
        if (text.Length == 0)
        {
            return new Refusal("Chọn cơ quan cấp trên, hoặc nhập mã hay tên đơn vị cấp dưới có thẩm quyền.", nameof(Input.To));
        }

        var today = clock.Today();
        var below = database.OrganisationsSeenBy(new Actor(Guid.CreateVersion7(), "", [new(holder, Role.Reader)]), today).ExistingOn(today)
            .Where(o => o.Id != holder);
        var found = await ChooseOrganisation.AmongAsync(
            below, text, new Refusal($"Không có đơn vị cấp dưới nào mang mã hoặc tên “{text}”.", nameof(Input.Below)), cancellationToken);
        return found is Outcome<Organisation>.Done(var one) ? new BookOf(one.Id, one.Name) : found.NotDoneAs<BookOf>();
    }
}
