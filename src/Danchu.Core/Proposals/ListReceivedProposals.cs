using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Proposals;

/// <summary>What came to a body for an answer, group by group, overdue first; and which units below it stated that they have none.</summary>
public sealed class ListReceivedProposals(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>Which of them.</summary>
    public enum Which
    {
        Open,
        Late,
        Answered,

        /// <summary>Handed to another body.</summary>
        PassedOn,
        All,
    }

    /// <param name="Words">Each must be found in text or reason, with or without diacritics.</param>
    /// <param name="Unit">Words of the name of the unit that proposes.</param>
    /// <param name="OlderThan">Days since it was sent, at least.</param>
    public sealed record Filter(Which Which = Which.Open, string? Words = null, string? Unit = null, int? OlderThan = null, int Page = 1);

    /// <param name="Bodies">Of the actor, to choose from.</param>
    /// <param name="Late">How many are open and past their day.</param>
    public sealed record View(
        OrganisationId Body, string BodyName, IReadOnlyList<BookOf> Bodies, Paged<Row> List, int Late, IReadOnlyList<None> Without, bool MayAct,
        DateOnly Today);

    /// <param name="Units">Names of the first units that propose it.</param>
    /// <param name="Count">Of the proposals in it.</param>
    /// <param name="Holder">Who has it now, where another body has.</param>
    public sealed record Row(
        ProposalGroupId Id, string Subject, IReadOnlyList<string> Units, int Count, ProposalState State, DateOnly DueOn, DateTimeOffset SentAt, string? Holder)
    {
        public bool IsLate(DateOnly today) => ProposalLifecycle.IsOpen(State) && DueOn < today;
    }

    /// <summary>"Không có kiến nghị".</summary>
    public sealed record None(OrganisationId Unit, string UnitName, string PeriodName, DateTimeOffset StatedAt);

    private const int MostNone = 100;
    private const int UnitsNamed = 3;

    /// <param name="of">The body; null: of the actor's own one that handles proposals, else any.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId? of, Filter filter, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var own = await database.OwnUnitsAsync(actor, today, cancellationToken);
        var body = of is { } asked ? own.Find(o => o.Id == asked) : own.Find(o => actor.Writes(o.Id)) ?? own.FirstOrDefault();
        if (body is null)
        {
            return Denial.Absent;
        }

        var found = Matching(body.Id, filter, today);
        var late = await Matching(body.Id, new Filter(Which.Late), today).CountAsync(cancellationToken);
        return new View(
            body.Id, body.Name, own, await PageAsync(body.Id, found, filter.Page, today, cancellationToken), late,
            await WithoutAsync(body.Id, today, cancellationToken), actor.Writes(body.Id), today);
    }

    private IQueryable<ProposalGroup> Matching(OrganisationId body, Filter filter, DateOnly today)
    {
        List<OrganisationId> bodies = [body];
        var came = database.CameTo(bodies);
        foreach (var pattern in SearchPattern.Words(filter.Words))
        {
            came = came.Where(p => EF.Functions.Like(p.Words, pattern, SearchPattern.Escape));
        }

        foreach (var pattern in SearchPattern.Words(filter.Unit))
        {
            came = came.Where(p => database.Organisations.Any(
                o => o.Id == p.OrganisationId && EF.Functions.Like(o.SearchName, pattern, SearchPattern.Escape)));
        }

        if (filter.OlderThan is > 0 and var days)
        {
            var before = clock.GetUtcNow().AddDays(-Math.Min(days, 10_000));
            came = came.Where(p => p.SentAt <= before);
        }

        var groups = database.ProposalGroups.AsNoTracking().Where(g => came.Any(p => p.GroupId == g.Id));
        var open = groups.Where(g => g.State == ProposalState.Sent || g.State == ProposalState.Read || g.State == ProposalState.Considered);
        return filter.Which switch
        {
            Which.Open => open.Where(g => g.HolderId == body),
            Which.Late => open.Where(g => g.HolderId == body && g.DueOn < today),
            Which.Answered => groups.Where(g => g.State == ProposalState.Settled || g.State == ProposalState.Declined),
            Which.PassedOn => open.Where(g => g.HolderId != body),
            _ => groups,
        };
    }

    private async Task<Paged<Row>> PageAsync(
        OrganisationId body, IQueryable<ProposalGroup> found, int page, DateOnly today, CancellationToken cancellationToken)
    {
        var groups = await found
            .OrderByDescending(g => g.DueOn < today && (g.State == ProposalState.Sent || g.State == ProposalState.Read || g.State == ProposalState.Considered))
            .ThenBy(g => g.AnsweredAt != null).ThenBy(g => g.DueOn).ThenBy(g => g.Id)
            .Skip(Paged<Row>.Skip(page)).Take(Paged<Row>.Size).ToListAsync(cancellationToken);
        var ids = groups.ConvertAll(g => g.Id);
        List<OrganisationId> bodies = [body];
        var sources = (await (
            from proposal in database.CameTo(bodies)
            join unit in database.Organisations on proposal.OrganisationId equals unit.Id
            where ids.Contains(proposal.GroupId)
            orderby proposal.SentAt, unit.Name
            select new { proposal.GroupId, unit.Name, proposal.SentAt }).ToListAsync(cancellationToken)).ToLookup(s => s.GroupId);
        var others = groups.Select(g => g.HolderId).Where(id => id != body).Distinct().ToList();
        var names = others.Count == 0 ? []
            : await database.Organisations.Where(o => others.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return new Paged<Row>(
            groups.ConvertAll(g => new Row(
                g.Id, g.Subject, [.. sources[g.Id].Select(s => s.Name).Distinct(StringComparer.Ordinal).Take(UnitsNamed)], sources[g.Id].Count(), g.State,
                g.DueOn, sources[g.Id].Min(s => s.SentAt), names.GetValueOrDefault(g.HolderId))),
            await found.CountAsync(cancellationToken), Math.Max(1, page));
    }

    private Task<List<None>> WithoutAsync(OrganisationId body, DateOnly today, CancellationToken cancellationToken)
    {
        var below = database.OrganisationsSeenBy(new Actor(Guid.CreateVersion7(), "", [new(body, Role.Reader)]), today);
        var since = clock.GetUtcNow().AddYears(-1);
        return (
            from none in database.NoProposals
            join unit in below on none.OrganisationId equals unit.Id
            where none.StatedAt >= since && unit.Id != body
            orderby none.StatedAt descending, unit.Name
            select new None(unit.Id, unit.Name, none.Period!.Name, none.StatedAt)).Take(MostNone).ToListAsync(cancellationToken);
    }
}
