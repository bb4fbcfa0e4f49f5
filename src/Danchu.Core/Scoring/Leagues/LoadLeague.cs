using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>Loads a <see cref="League"/>: the scorecards of one round under one rubric, with last year's rounds to compare with.</summary>
internal static class LoadLeague
{
    public static async Task<League> LeagueAsync(
        this DanchuDatabase database, RoundHead round, IReadOnlyList<LeagueRubric> rubrics, RubricId chosen, CancellationToken cancellationToken)
    {
        var rubric = await database.Rubrics.AsNoTracking().FirstAsync(r => r.Id == chosen, cancellationToken);
        var period = await database.Periods.AsNoTracking().FirstAsync(p => p.Id == round.PeriodId, cancellationToken);
        var before = await database.RoundsBeforeAsync(round.IssuerId, round.Line, period, cancellationToken);
        var versions = await database.Rubrics.Where(r => r.Key == rubric.Key).Select(r => r.Id).ToListAsync(cancellationToken);
        return new League(round, rubric, rubrics, period, before, versions);
    }

    /// <summary>
    /// The leagues of the rounds that an organisation issued on a line for a period. What its own report says of them (class counts, tables) is read
    /// from these, once: a handful of commands, however many leagues there are.
    /// </summary>
    public static async Task<List<League>> LeaguesOfAsync(
        this DanchuDatabase database, OrganisationId issuer, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var rounds = await database.Rounds.AsNoTracking()
            .Where(r => r.IssuerId == issuer && r.Line == line && r.PeriodId == period.Id && (r.State == RoundState.Issued || r.State == RoundState.Closed)
                && database.Scorecards.Any(c => c.RoundId == r.Id))
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(RoundHead.Of(database)).ToListAsync(cancellationToken);
        if (rounds.Count == 0)
        {
            return [];
        }

        var ids = rounds.ConvertAll(r => r.Id);
        var scored = await (
            from c in database.Scorecards.Where(c => ids.Contains(c.RoundId)).Select(c => new { c.RoundId, c.RubricId }).Distinct()
            join r in database.Rubrics.AsNoTracking() on c.RubricId equals r.Id
            orderby r.Name, r.Version
            select new { c.RoundId, Rubric = r }).ToListAsync(cancellationToken);
        var keys = scored.Select(s => s.Rubric.Key).Distinct(StringComparer.Ordinal).ToList();
        var versions = await database.Rubrics.Where(r => keys.Contains(r.Key)).Select(r => new { r.Key, r.Id }).ToListAsync(cancellationToken);
        var before = await database.RoundsBeforeAsync(issuer, line, period, cancellationToken);
        return
        [
            .. from round in rounds
               from s in scored
               where s.RoundId == round.Id
               select new League(
                   round, s.Rubric, [], period, before,
                   [.. versions.Where(v => string.Equals(v.Key, s.Rubric.Key, StringComparison.Ordinal)).Select(v => v.Id)]),
        ];
    }

    /// <summary>The rubrics by which units of a round are scored.</summary>
    public static Task<List<LeagueRubric>> RubricsOfAsync(this DanchuDatabase database, RoundId round, CancellationToken cancellationToken) => (
        from c in database.Scorecards.Where(c => c.RoundId == round).GroupBy(c => c.RubricId).Select(g => new { Id = g.Key, Sheets = g.Count() })
        join r in database.Rubrics on c.Id equals r.Id
        orderby r.Name, r.Version
        select new LeagueRubric(r.Id, r.Name, c.Sheets)).ToListAsync(cancellationToken);

    private static Task<List<RoundId>> RoundsBeforeAsync(
        this DanchuDatabase database, OrganisationId issuer, ReportingLine line, ReportingPeriod period, CancellationToken cancellationToken) => database.Rounds
        .Where(r => r.IssuerId == issuer && r.Line == line && r.Period!.Kind == period.Kind && r.Period.Ordinal == period.Ordinal
            && r.Period.Year == period.Year - 1)
        .Select(r => r.Id).ToListAsync(cancellationToken);
}
