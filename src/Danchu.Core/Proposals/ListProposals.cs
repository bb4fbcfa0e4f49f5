using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>What a unit proposed and what became of it, overdue first; what of its book was not sent; for which periods it stated that it has none.</summary>
public sealed class ListProposals(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    private const int MostUnsent = 50;
    private const int MostPeriods = 12;

    /// <param name="Units">Of the actor, to choose from.</param>
    /// <param name="Unsent">Lines of the book that stand open and were not sent; for those of the unit.</param>
    /// <param name="Periods">Newest first; for those of the unit all that it was asked to report of, for others those it stated something of.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, IReadOnlyList<BookOf> Units, Paged<Row> Sent, IReadOnlyList<Line> Unsent, IReadOnlyList<Period> Periods,
        bool IsInside, bool MayWrite, DateOnly Today);

    /// <param name="Holder">Who has it now.</param>
    public sealed record Row(ProposalId Id, string Text, string Holder, ProposalState State, DateOnly DueOn, DateTimeOffset SentAt, string Answer)
    {
        public bool IsLate(DateOnly today) => ProposalLifecycle.IsOpen(State) && DueOn < today;
    }

    public sealed record Line(EntryId Id, string Title, DateOnly Date);

    public sealed record Period(PeriodId Id, string Name, bool IsStated);

    /// <param name="of">The unit; null: the actor's own.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId? of, int page = 1, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenBooksAsync(permissions, actor, of, today, cancellationToken) is not { } unit)
        {
            return Denial.Absent;
        }

        var rights = await database.BookRightsAsync(actor, unit.Id, today, cancellationToken);
        return new View(
            unit.Id, unit.Name, await database.OwnUnitsAsync(actor, today, cancellationToken),
            await SentAsync(unit.Id, rights.IsInside, page, today, cancellationToken),
            rights.IsInside ? await UnsentAsync(unit.Id, cancellationToken) : [],
            await PeriodsAsync(unit.Id, rights.IsInside, cancellationToken), rights.IsInside, rights.MayWrite, today);
    }

    private async Task<Paged<Row>> SentAsync(OrganisationId unit, bool isInside, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var sent = from proposal in database.Proposals
                   join one in database.ProposalGroups on proposal.GroupId equals one.Id
                   join holder in database.Organisations on one.HolderId equals holder.Id
                   where proposal.OrganisationId == unit && (isInside || proposal.TakenBackAt == null)
                   select new { Proposal = proposal, Group = one, Holder = holder.Name };
        var rows = await sent
            .OrderByDescending(x => x.Group.DueOn < today
                && (x.Group.State == ProposalState.Sent || x.Group.State == ProposalState.Read || x.Group.State == ProposalState.Considered))
            .ThenByDescending(x => x.Proposal.SentAt).ThenBy(x => x.Proposal.Id)
            .Skip(Paged<Row>.Skip(page)).Take(Paged<Row>.Size)
            .Select(x => new Row(x.Proposal.Id, x.Proposal.Text, x.Holder, x.Group.State, x.Group.DueOn, x.Proposal.SentAt, x.Group.Answer))
            .ToListAsync(cancellationToken);
        return new Paged<Row>(rows, await sent.CountAsync(cancellationToken), Math.Max(1, page));
    }

    private Task<List<Line>> UnsentAsync(OrganisationId unit, CancellationToken cancellationToken) => SendProposal.Unsent(database, unit)
        .OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).Take(MostUnsent).Select(e => new Line(e.Id, e.Title, e.Date))
        .ToListAsync(cancellationToken);

    private Task<List<Period>> PeriodsAsync(OrganisationId unit, bool isInside, CancellationToken cancellationToken) =>
        StateNoProposals.PeriodsOf(database, unit)
            .Select(p => new { p.Id, p.Name, p.To, IsStated = database.NoProposals.Any(n => n.OrganisationId == unit && n.PeriodId == p.Id) })
            .Where(p => isInside || p.IsStated).OrderByDescending(p => p.To).Take(MostPeriods).Select(p => new Period(p.Id, p.Name, p.IsStated))
            .ToListAsync(cancellationToken);
}
