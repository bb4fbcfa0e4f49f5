using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>Phân công thẩm định of a round: the reviews of its rubrics, each with its team and its groups, who reviews which, and who could.</summary>
public sealed class ShowShares(DanchuDatabase database, FindRound findRound, TimeProvider clock)
{
    /// <summary>Somebody of the body that asked: any of them may be in a team; without one, its secretaries review.</summary>
    public sealed record Reviewer(Guid PersonId, string Name, IReadOnlyList<Role> Roles);

    /// <summary>A group of criteria with its reviewer; null: any reviewer of the stage.</summary>
    public sealed record Group(Criterion Criterion, Guid? PersonId);

    /// <summary>One review by a rubric of the round, with its team and the groups to be shared out.</summary>
    /// <param name="Team">Empty: every secretary of the body that asked.</param>
    public sealed record Sheet(Rubric Rubric, ScoreStage Stage, int Units, IReadOnlyList<Guid> Team, IReadOnlyList<Group> Groups);

    public sealed record View(RoundHead Round, IReadOnlyList<Sheet> Sheets, IReadOnlyList<Reviewer> Reviewers)
    {
        /// <summary>Who may be given a group of this review.</summary>
        public IEnumerable<Reviewer> ReviewersOf(Sheet sheet) => Reviewers.Where(r => MayReview(r, sheet.Team));
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<View>();
        }

        if (!MayShare(actor, round))
        {
            return Denial.Forbidden;
        }

        var rubrics = await database.Rubrics.AsNoTracking()
            .Where(r => database.RoundRubrics.Any(u => u.RoundId == id && u.RubricId == r.Id))
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var units = await database.Scorecards.Where(c => c.RoundId == id)
            .GroupBy(c => c.RubricId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var shares = await database.ReviewShares.AsNoTracking().Where(s => s.RoundId == id).ToListAsync(cancellationToken);
        var members = await database.ReviewMembers.AsNoTracking().Where(m => m.RoundId == id).ToListAsync(cancellationToken);
        var sheets =
            from rubric in rubrics
            from stage in rubric.Reviews()
            select new Sheet(
                rubric, stage, units.GetValueOrDefault(rubric.Id),
                [.. members.Where(m => m.RubricId == rubric.Id && m.Stage == stage).Select(m => m.PersonId)],
                rubric.Criteria.ConvertAll(c => new Group(c, ShareOf(shares, rubric.Id, stage, c.Key)?.PersonId)));
        return new View(round, [.. sheets], await ReviewersAsync(database, round, clock.Today(), cancellationToken));
    }

    internal static bool MayShare(Actor actor, RoundHead round) =>
        actor.On(round.Line).Has(Role.Secretariat, round.IssuerId) || actor.On(round.Line).Has(Role.Signer, round.IssuerId);

    internal static bool MayReview(Reviewer reviewer, IReadOnlyCollection<Guid> team) =>
        team.Count == 0 ? reviewer.Roles.Contains(Role.Secretariat) : team.Contains(reviewer.PersonId);

    internal static ReviewShare? ShareOf(List<ReviewShare> shares, RubricId rubric, ScoreStage stage, string criterion) =>
        shares.Find(s => s.RubricId == rubric && s.Stage == stage && string.Equals(s.Criterion, criterion, StringComparison.Ordinal));

    internal static async Task<List<Reviewer>> ReviewersAsync(
        DanchuDatabase database, RoundHead round, DateOnly today, CancellationToken cancellationToken)
    {
        var standing = database.StandingOn(today).Where(s => s.BodyId == round.IssuerId && s.Line == round.Line)
            .Select(s => new { s.PersonId, s.Role });
        var held = database.Memberships.Where(m => m.OrganisationId == round.IssuerId && (m.Line == null || m.Line == round.Line))
            .Select(m => new { m.PersonId, m.Role });
        var roles = await (
            from membership in held.Union(standing)
            join person in database.Users on membership.PersonId equals person.Id
            where !person.Disabled
            orderby EF.Functions.Collate(person.FullName, "vi-x-icu"), person.Id, membership.Role
            select new { person.Id, person.FullName, membership.Role }).ToListAsync(cancellationToken);
        return [.. roles.GroupBy(r => (r.Id, r.FullName)).Select(p => new Reviewer(p.Key.Id, p.Key.FullName, [.. p.Select(r => r.Role)]))];
    }
}
