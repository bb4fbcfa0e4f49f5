using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>Phân công thẩm định of a round: its rubrics with their groups, who reviews which, and who could.</summary>
public sealed class ShowShares(DanchuDatabase database, FindRound findRound)
{
    /// <summary>A secretary who may review.</summary>
    public sealed record Reviewer(Guid PersonId, string Name);

    /// <summary>A group of criteria with its reviewer; null: any secretary of the organisation.</summary>
    public sealed record Group(Criterion Criterion, Guid? PersonId);

    /// <summary>A rubric of the round, with the groups to be shared out.</summary>
    public sealed record Sheet(Rubric Rubric, int Units, IReadOnlyList<Group> Groups);

    public sealed record View(RoundHead Round, IReadOnlyList<Sheet> Sheets, IReadOnlyList<Reviewer> Reviewers);

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
        return new View(
            round,
            rubrics.ConvertAll(rubric => new Sheet(
                rubric, units.GetValueOrDefault(rubric.Id),
                rubric.Criteria.ConvertAll(c => new Group(
                    c, shares.Find(s => s.RubricId == rubric.Id && string.Equals(s.Criterion, c.Key, StringComparison.Ordinal))?.PersonId)))),
            await ReviewersAsync(database, round, cancellationToken));
    }

    internal static bool MayShare(Actor actor, RoundHead round) => actor.Has(Role.Secretariat, round.IssuerId) || actor.Has(Role.Signer, round.IssuerId);

    internal static Task<List<Reviewer>> ReviewersAsync(DanchuDatabase database, RoundHead round, CancellationToken cancellationToken) => database.Users
        .Where(p => !p.Disabled && database.Memberships.Any(m => m.PersonId == p.Id && m.OrganisationId == round.IssuerId && m.Role == Role.Secretariat))
        .OrderBy(p => EF.Functions.Collate(p.FullName, "vi-x-icu")).ThenBy(p => p.Id)
        .Select(p => new Reviewer(p.Id, p.FullName)).ToListAsync(cancellationToken);
}
