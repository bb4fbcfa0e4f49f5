using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>A draft as its secretary sees it: what it asks, of how many, and what still stands against issuing it.</summary>
public sealed class PreviewIssue(DanchuDatabase database, FindRound findRound, CheckBeforeIssuing check)
{
    /// <summary>A kind of unit, with how many of them are addressed.</summary>
    public sealed record Group(OrganisationKind Kind, int Units);

    public sealed record View(
        RoundHead Round, string Letter, IReadOnlyList<Group> Groups, IReadOnlyList<string> Refusals, IReadOnlyList<string> Warnings)
    {
        public int Units => Groups.Sum(g => g.Units);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var head))
        {
            return found.NotDoneAs<View>();
        }

        if (head.IsIssued)
        {
            return Denial.Absent;
        }

        var round = await database.Rounds.AsNoTracking().Include(r => r.Period).FirstAsync(r => r.Id == id, cancellationToken);
        var checks = await check.ExecuteAsync(round, cancellationToken);
        var groups = await database.RoundAddressees.Where(a => a.RoundId == id)
            .Join(database.Organisations, a => a.OrganisationId, o => o.Id, (_, o) => o.Kind)
            .GroupBy(k => k).Select(g => new { Kind = g.Key, Units = g.Count() }).ToListAsync(cancellationToken);
        return new View(
            head,
            round.Letter,
            [.. groups.OrderBy(g => g.Kind).Select(g => new Group(g.Kind, g.Units))],
            [.. checks.Refusals.Select(r => r.Message)],
            checks.Warnings);
    }
}
