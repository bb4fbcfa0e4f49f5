using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>One proposal: what was asked, where it is, what was answered. Of others merged with it, it says how many.</summary>
public sealed class ShowProposal(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    /// <param name="Holder">Who has it now.</param>
    /// <param name="AnsweredFor">The body that answered; null before that.</param>
    /// <param name="Entry">Its line in the unit's book; null for a reader who may not open it.</param>
    /// <param name="Origin">Where it came from, the same.</param>
    /// <param name="GroupWith">How many others get the same answer.</param>
    public sealed record View(
        Proposal Proposal, ProposalGroup Group, string UnitName, string Addressee, string Holder, string? AnsweredFor, IReadOnlyList<Step> Steps, Link? Entry,
        Link? Origin, int GroupWith, bool MayTakeBack, bool MayOpenGroup, DateOnly Today);

    /// <param name="To">Where it went; null where it stayed.</param>
    public sealed record Step(ProposalDeed Deed, string By, string? To, string Note, DateTimeOffset At);

    public sealed record Link(EntryId Id, string Title);

    public async Task<Outcome<View>> ReadAsync(Actor actor, ProposalId id, CancellationToken cancellationToken = default)
    {
        var proposal = await database.Proposals.AsNoTracking().Include(p => p.Group).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (proposal is null || !await database.MayReadAsync(permissions, actor, proposal, cancellationToken))
        {
            return Denial.Absent;
        }

        var group = proposal.Group!;
        var rights = await database.BookRightsAsync(actor, proposal.OrganisationId, clock.Today(), cancellationToken);
        return new View(
            proposal, group, await database.NameOfAsync(proposal.OrganisationId, cancellationToken),
            await database.NameOfAsync(proposal.AddresseeId, cancellationToken), await database.NameOfAsync(group.HolderId, cancellationToken),
            group.AnsweredFor is { } by ? await database.NameOfAsync(by, cancellationToken) : null, await StepsAsync(id, cancellationToken),
            await LinkAsync(actor, proposal.EntryId, cancellationToken),
            proposal.OriginId is { } origin ? await LinkAsync(actor, origin, cancellationToken) : null,
            await database.Proposals.CountAsync(p => p.GroupId == group.Id && p.Id != id && p.TakenBackAt == null, cancellationToken),
            rights.MayWrite && group.HolderId == proposal.AddresseeId && group.Refuse(ProposalDeed.TakeBack) is null,
            await database.SeesGroupAsync(actor, group, cancellationToken), clock.Today());
    }

    private Task<List<Step>> StepsAsync(ProposalId id, CancellationToken cancellationToken) => (
        from step in database.ProposalSteps
        join body in database.Organisations on step.ById equals body.Id
        where step.ProposalId == id
        orderby step.At, step.Id
        select new Step(
            step.Deed, body.Name, database.Organisations.Where(o => o.Id == step.ToId).Select(o => o.Name).FirstOrDefault(), step.Note, step.At))
        .ToListAsync(cancellationToken);

    private async Task<Link?> LinkAsync(Actor actor, EntryId id, CancellationToken cancellationToken) =>
        await database.OpenEntryAsync(permissions, actor, id, clock.Today(), cancellationToken) is Outcome<OpenedEntry>.Done(var opened)
            ? new Link(id, opened.Entry.Title)
            : null;
}
