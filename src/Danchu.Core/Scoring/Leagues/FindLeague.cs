using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// The one place that says whose a league is: who may read the round as its issuer or a superior of it. A unit reads its own scorecard, never the others'.
/// </summary>
public sealed class FindLeague(DanchuDatabase database, FindRound findRound)
{
    public async Task<Outcome<League>> ReadAsync(Actor actor, RoundId id, RubricId? rubricId, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<League>();
        }

        var rubrics = await database.RubricsOfAsync(id, cancellationToken);
        var chosen = rubricId ?? rubrics.FirstOrDefault()?.Id;
        return chosen is { } rubric && rubrics.Exists(r => r.Id == rubric) ? await database.LeagueAsync(round, rubrics, rubric, cancellationToken) : Denial.Absent;
    }
}

/// <summary>Loads a <see cref="League"/>: the scorecards of one round under one rubric, with last year's rounds to compare with.</summary>
internal static class LoadLeague
{
    public static async Task<League> LeagueAsync(
        this DanchuDatabase database, RoundHead round, IReadOnlyList<LeagueRubric> rubrics, RubricId chosen, CancellationToken cancellationToken)
    {
        var rubric = await database.Rubrics.AsNoTracking().FirstAsync(r => r.Id == chosen, cancellationToken);
        var period = await database.Periods.AsNoTracking().FirstAsync(p => p.Id == round.PeriodId, cancellationToken);
        var before = await database.Rounds
            .Where(r => r.IssuerId == round.IssuerId && r.Line == round.Line && r.Period!.Kind == period.Kind && r.Period.Ordinal == period.Ordinal && r.Period.Year == period.Year - 1)
            .Select(r => r.Id).ToListAsync(cancellationToken);
        var versions = await database.Rubrics.Where(r => r.Key == rubric.Key).Select(r => r.Id).ToListAsync(cancellationToken);
        return new League(round, rubric, rubrics, period, before, versions);
    }

    /// <summary>The rubrics by which units of a round are scored.</summary>
    public static Task<List<LeagueRubric>> RubricsOfAsync(this DanchuDatabase database, RoundId round, CancellationToken cancellationToken) => (
        from c in database.Scorecards.Where(c => c.RoundId == round).GroupBy(c => c.RubricId).Select(g => new { Id = g.Key, Sheets = g.Count() })
        join r in database.Rubrics on c.Id equals r.Id
        orderby r.Name, r.Version
        select new LeagueRubric(r.Id, r.Name, c.Sheets)).ToListAsync(cancellationToken);
}
