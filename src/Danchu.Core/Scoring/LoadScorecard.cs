using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// Opens a scorecard for an actor, or denies it: the unit's own until it is sent, then also its superiors' on the line as the tree
/// was on the period's last day.
/// </summary>
public sealed class LoadScorecard(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    public async Task<Outcome<OpenedScorecard>> ReadAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken = default)
    {
        var card = await database.Scorecards.FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (card is null)
        {
            return Denial.Absent;
        }

        var assignment = await database.Assignments.AsNoTracking()
            .Include(a => a.Round!.Period)
            .Include(a => a.Organisation)
            .FirstAsync(a => a.Id == card.AssignmentId, cancellationToken);
        var round = assignment.Round!;
        var team = await database.ReviewMembers.Where(m => m.RoundId == card.RoundId && m.RubricId == card.RubricId && m.Stage == card.Reviewing)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var rights = ScoreRights.Of(actor.On(round.Line), card.OrganisationId, round.IssuerId, team);
        var mayRead = rights.InUnit || actor.IsSystem
            || (card.State != ScorecardState.Self
                && await permissions.MayReadAsync(actor, card.OrganisationId, round.Line, round.Period!.To, cancellationToken));
        if (!mayRead)
        {
            return Denial.Absent;
        }

        if (rights.InUnit)
        {
            await database.MarkOpenedAsync(actor, assignment, clock.GetUtcNow(), cancellationToken);
        }

        return new OpenedScorecard
        {
            Card = card,
            Rubric = await database.Rubrics.AsNoTracking().FirstAsync(r => r.Id == card.RubricId, cancellationToken),
            Assignment = assignment,
            Round = round,
            Period = round.Period!,
            Organisation = assignment.Organisation!,
            Rights = rights,
            Points = await database.ScorePoints.Where(p => p.ScorecardId == id).ToListAsync(cancellationToken),
            Returned = await database.CriterionReturns.Where(r => r.ScorecardId == id && r.SettledAt == null).ToListAsync(cancellationToken),
            Shares = await database.ReviewShares.AsNoTracking()
                .Where(s => s.RoundId == card.RoundId && s.RubricId == card.RubricId && s.Stage == card.Reviewing)
                .ToListAsync(cancellationToken),
        };
    }

    /// <summary>
    /// Opens it for a change: the scorecard's row is locked first and read afterwards. Inside a transaction; what this context had read before is
    /// forgotten.
    /// </summary>
    internal async Task<Outcome<OpenedScorecard>> LockAsync(Actor actor, ScorecardId id, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM scorecards WHERE id = {id.Value} FOR UPDATE", cancellationToken);
        return await ReadAsync(actor, id, cancellationToken);
    }

    /// <summary>The same, for somebody who may take this step; others who may read it get a refusal.</summary>
    internal async Task<Outcome<OpenedScorecard>> LockAsync(Actor actor, ScorecardId id, Func<ScoreRights, bool> may, CancellationToken cancellationToken) =>
        await LockAsync(actor, id, cancellationToken) switch
        {
            Outcome<OpenedScorecard>.Done { Value: var file } => may(file.Rights) ? file : Denial.Forbidden,
            _ => Denial.Absent,
        };
}
