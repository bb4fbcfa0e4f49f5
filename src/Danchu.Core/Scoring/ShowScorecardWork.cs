using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>The scorecards that wait for this person, in each role: to be scored, sent, answered; reviewed, closed.</summary>
public sealed class ShowScorecardWork(DanchuDatabase database)
{
    public const int Shown = 20;

    /// <summary>What a person has to do with a scorecard.</summary>
    public enum Work
    {
        Score,
        Send,
        Answer,
    }

    /// <summary>A scorecard of the person's own units that waits for them.</summary>
    /// <param name="ReportSent">The report went ahead: signed and sent, while its scorecard is still the unit's own.</param>
    public sealed record Duty(
        ScorecardId Id, Work Work, string OrganisationName, string Subject, string PeriodName, ScorecardState State, int Missing, DateOnly DueOn,
        bool ReportSent)
    {
        /// <summary>Whether it is this person's to do: a complete scorecard waits for the signer.</summary>
        public bool IsMine => Work switch
        {
            Work.Score => Missing > 0 || State == ScorecardState.Returned,
            _ => true,
        };
    }

    /// <summary>A round's scorecards that wait for its issuer: hundreds are one line.</summary>
    public sealed record Waiting(RoundId RoundId, string Subject, string PeriodName, int ToReview, int ToClose);

    /// <summary>What waits in the person's own units, and in the organisations that asked.</summary>
    public sealed record View(IReadOnlyList<Duty> Own, IReadOnlyList<Waiting> Asked);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var (writes, sends) = (Of(actor, Role.Clerk, Role.Secretariat), Of(actor, Role.Signer));
        return new View(await OwnAsync(writes, sends, cancellationToken), await AskedAsync(actor, sends, cancellationToken));
    }

    private static List<ActorMembership> Of(Actor actor, params Role[] roles) => [.. actor.Memberships.Where(m => roles.Contains(m.Role))];

    private IQueryable<Assignment> Ours(List<ActorMembership> held) => database.Assignments.WhereHeldBy(held, a => a.OrganisationId, a => a.Round!.Line);

    private IQueryable<ReportingRound> Asked(IEnumerable<ActorMembership> held) => database.Rounds.WhereHeldBy(held, r => r.IssuerId, r => r.Line);

    private async Task<IReadOnlyList<Duty>> OwnAsync(
        List<ActorMembership> writes, List<ActorMembership> sends, CancellationToken cancellationToken)
    {
        if (writes.Count + sends.Count == 0)
        {
            return [];
        }

        var (written, signed) = (Ours(writes), Ours(sends));
        var units = writes.Concat(sends).Select(m => m.OrganisationId).Distinct().ToList();
        var open = await (
            from card in database.Scorecards
            join round in database.Rounds on card.RoundId equals round.Id
            join unit in database.Organisations on card.OrganisationId equals unit.Id
            where round.State == RoundState.Issued && units.Contains(card.OrganisationId)
                && ((written.Any(a => a.Id == card.AssignmentId)
                        && (card.State == ScorecardState.Self || card.State == ScorecardState.Returned
                            || (card.State == ScorecardState.Reviewed && card.AnsweredAt == null && card.ReviewTotal < card.SelfTotal)))
                    || (signed.Any(a => a.Id == card.AssignmentId)
                        && (card.State == ScorecardState.Returned || (card.State == ScorecardState.Self && card.Missing == 0))))
            orderby round.DueOn, unit.Name, card.Id
            select new
            {
                card.Id, Writes = written.Any(a => a.Id == card.AssignmentId), unit.Name, round.Subject, Period = round.Period!.Name, card.State, card.Missing,
                DueOn = database.Assignments.Where(a => a.Id == card.AssignmentId).Select(a => a.DueOn).First(),
                Sent = database.Reports.Any(r => r.AssignmentId == card.AssignmentId && r.Current
                    && (r.State == ReportState.Sent || r.State == ReportState.Accepted)),
            })
            .Take(Shown).ToListAsync(cancellationToken);
        return open.ConvertAll(c => new Duty(
            c.Id, c.State == ScorecardState.Reviewed ? Work.Answer : c.Writes ? Work.Score : Work.Send, c.Name, c.Subject, c.Period,
            c.State, c.Missing, c.DueOn, c.Sent && c.State is (ScorecardState.Self or ScorecardState.Returned)));
    }

    private async Task<IReadOnlyList<Waiting>> AskedAsync(Actor actor, List<ActorMembership> signer, CancellationToken cancellationToken)
    {
        var (own, leads, closes, me) = (Asked(actor.Memberships), Asked(Of(actor, Role.Secretariat)), Asked(signer), actor.PersonId);
        var units = actor.Organisations.ToList();
        if (units.Count == 0)
        {
            return [];
        }

        var waiting = await (
            from card in database.Scorecards
            join round in database.Rounds on card.RoundId equals round.Id
            where units.Contains(round.IssuerId) && ((card.State == ScorecardState.Review && own.Any(r => r.Id == round.Id)
                    && (database.ReviewMembers.Any(m =>
                            m.RoundId == card.RoundId && m.RubricId == card.RubricId && m.Stage == card.Reviewing && m.PersonId == me)
                        || (leads.Any(r => r.Id == round.Id)
                            && !database.ReviewMembers.Any(m => m.RoundId == card.RoundId && m.RubricId == card.RubricId && m.Stage == card.Reviewing))))
                || (card.State == ScorecardState.Reviewed && closes.Any(r => r.Id == round.Id)))
            group card by new { round.Id, round.Subject, round.Period!.Name, round.CreatedAt } into g
            orderby g.Key.CreatedAt descending
            select new { g.Key, ToReview = g.Count(c => c.State == ScorecardState.Review), ToClose = g.Count(c => c.State == ScorecardState.Reviewed) })
            .Take(Shown).ToListAsync(cancellationToken);
        return waiting.ConvertAll(w => new Waiting(w.Key.Id, w.Key.Subject, w.Key.Name, w.ToReview, w.ToClose));
    }
}
