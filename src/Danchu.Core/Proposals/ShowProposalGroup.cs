using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>
/// Proposals with one answer, as the body that holds them handles them, and as those that held them before look on. The first look of somebody who handles
/// them marks them read.
/// </summary>
public sealed class ShowProposalGroup(DanchuDatabase database, StockPhrases stock, TimeProvider clock)
{
    /// <param name="Proposals">Those that came to a body of the reader.</param>
    /// <param name="Likes">Open ones at the same holder that seem to ask the same; for who acts.</param>
    /// <param name="Others">The other open ones there, to be merged by hand; for who acts.</param>
    /// <param name="Superiors">Whom it may be passed on to.</param>
    public sealed record View(
        ProposalGroup Group, string Holder, IReadOnlyList<Row> Proposals, IReadOnlyList<Like> Likes, IReadOnlyList<Like> Others,
        IReadOnlyList<BookOf> Superiors, string? AnsweredFor, bool MayAct, DateOnly Today)
    {
        /// <summary>The reader belongs to the body that holds it: its letters are theirs.</summary>
        public bool IsInside { get; init; }
    }

    public sealed record Row(ProposalId Id, string UnitName, string Text, string Reason, ProposalSource Source, DateTimeOffset SentAt);

    public sealed record Like(ProposalGroupId Id, string Subject, string UnitName, DateOnly DueOn);

    private const int MostOthers = 100;

    public async Task<Outcome<View>> ReadAsync(Actor actor, ProposalGroupId id, CancellationToken cancellationToken = default)
    {
        var group = await database.ProposalGroups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellationToken);
        if (group is null || !await database.SeesGroupAsync(actor, group, cancellationToken))
        {
            return Denial.Absent;
        }

        var mayAct = actor.Writes(group.HolderId) && group.IsOpen;
        if (mayAct && group.State == ProposalState.Sent && !actor.IsSystem)
        {
            group = await MarkReadAsync(id, cancellationToken);
        }

        var all = await database.OfGroupAsync(id, cancellationToken);
        var seen = await SeenAsync(actor, id, cancellationToken);
        var others = mayAct ? await OthersAsync(group, cancellationToken) : [];
        var likes = mayAct && others.Count > 0 ? await database.LikeAsync(group, all, stock, cancellationToken) : [];
        return new View(
            group, await database.NameOfAsync(group.HolderId, cancellationToken), seen,
            [.. likes.Select(like => others.Find(o => o.Id == like)).OfType<Like>()], others.FindAll(o => !likes.Contains(o.Id)),
            mayAct ? await SendProposal.AddresseesAsync(database, group.HolderId, clock.Today(), cancellationToken) : [],
            group.AnsweredFor is { } by ? await database.NameOfAsync(by, cancellationToken) : null, mayAct, clock.Today())
        {
            IsInside = actor.IsIn(group.HolderId),
        };
    }

    // In one statement with its condition: who takes a proposal back at the same moment waits, and sees that it was read.
    private async Task<ProposalGroup> MarkReadAsync(ProposalGroupId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await database.ProposalGroups.Where(g => g.Id == id && g.State == ProposalState.Sent)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.State, ProposalState.Read).SetProperty(g => g.ReadAt, now), cancellationToken);
        return await database.ProposalGroups.AsNoTracking().FirstAsync(g => g.Id == id, cancellationToken);
    }

    private Task<List<Row>> SeenAsync(Actor actor, ProposalGroupId id, CancellationToken cancellationToken)
    {
        var came = actor.IsSystem ? database.Proposals.Where(p => p.TakenBackAt == null) : database.CameTo([.. actor.Organisations]);
        return (
            from proposal in came
            join unit in database.Organisations on proposal.OrganisationId equals unit.Id
            where proposal.GroupId == id
            orderby proposal.SentAt, proposal.Id
            select new Row(proposal.Id, unit.Name, proposal.Text, proposal.Reason, proposal.Source, proposal.SentAt)).ToListAsync(cancellationToken);
    }

    private async Task<List<Like>> OthersAsync(ProposalGroup to, CancellationToken cancellationToken) => await (
        from other in database.ProposalGroups
        where other.HolderId == to.HolderId && other.Id != to.Id
            && (other.State == ProposalState.Sent || other.State == ProposalState.Read || other.State == ProposalState.Considered)
        orderby other.DueOn, other.Id
        select new Like(
            other.Id, other.Subject,
            (from proposal in database.Proposals
             join unit in database.Organisations on proposal.OrganisationId equals unit.Id
             where proposal.GroupId == other.Id
             orderby proposal.SentAt
             select unit.Name).First(),
            other.DueOn)).Take(MostOthers).ToListAsync(cancellationToken);
}
