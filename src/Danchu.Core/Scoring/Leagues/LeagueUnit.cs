using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>One unit of a league: its sums and classes as stored on its scorecard. What a unit has not sent is not shown to those above.</summary>
public sealed class LeagueUnit
{
    public required ScorecardId CardId { get; init; }

    public required OrganisationId OrganisationId { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    internal string SearchName { get; init; } = "";

    public required OrganisationKind Kind { get; init; }

    public required ScorecardState State { get; init; }

    public decimal? Self { get; init; }

    public string? SelfClass { get; init; }

    /// <summary>So far, while <see cref="Missing"/> criteria wait for the reviewers.</summary>
    public decimal? Review { get; init; }

    public string? ReviewClass { get; init; }

    public decimal? Final { get; init; }

    public string? FinalClass { get; init; }

    public int Missing { get; init; }

    /// <summary>What holds: the final sum where points are closed, else the review's once every criterion has its points.</summary>
    public decimal? Total { get; init; }

    public string? Class { get; init; }

    /// <summary>The total that holds minus the unit's own: negative where points were taken off.</summary>
    public decimal? Difference { get; init; }

    /// <summary>What held a year earlier by the same rubric, whatever its version.</summary>
    public decimal? Last { get; init; }

    public string? LastClass { get; init; }

    public decimal? Change => Total - Last;
}

/// <summary>Query for the rows of a league.</summary>
internal static class LeagueUnitsQuery
{
    public static IQueryable<LeagueUnit> LeagueUnits(this DanchuDatabase database, League league)
    {
        var (round, rubric, before, versions) = (league.Round.Id, league.Rubric.Id, league.RoundsBefore, league.Versions);
        var earlier = database.Scorecards
            .Where(x => before.Contains(x.RoundId)
                && versions.Contains(x.RubricId)
                && (x.State == ScorecardState.Closed || x.State == ScorecardState.Reviewed));
        return
            from c in database.Scorecards
            join o in database.Organisations on c.OrganisationId equals o.Id
            where c.RoundId == round && c.RubricId == rubric
            let sent = c.State != ScorecardState.Self
            let closed = c.State == ScorecardState.Closed
            let reviewed = c.State == ScorecardState.Reviewed
                || (c.State == ScorecardState.Review && c.Reviewing == ScoreStage.Review && c.Missing == 0)
            select new LeagueUnit
            {
                CardId = c.Id,
                OrganisationId = o.Id,
                Name = o.Name,
                Code = o.Code,
                SearchName = o.SearchName,
                Kind = o.Kind,
                State = c.State,
                Self = sent ? c.SelfTotal : null,
                SelfClass = sent ? c.SelfClass : null,
                Review = sent ? c.ReviewTotal : null,
                ReviewClass = sent ? c.ReviewClass : null,
                Final = closed ? c.FinalTotal : null,
                FinalClass = closed ? c.FinalClass : null,
                Missing = c.State == ScorecardState.Review ? c.Missing : 0,
                Total = closed ? c.FinalTotal : reviewed ? c.ReviewTotal : null,
                Class = closed ? c.FinalClass : reviewed ? c.ReviewClass : null,
                Difference = (closed ? c.FinalTotal : reviewed ? c.ReviewTotal : null) - c.SelfTotal,
                Last = earlier.Where(x => x.OrganisationId == c.OrganisationId).Max(x => x.State == ScorecardState.Closed ? x.FinalTotal : x.ReviewTotal),
                LastClass = earlier.Where(x => x.OrganisationId == c.OrganisationId).OrderByDescending(x => x.SentAt)
                    .Select(x => x.State == ScorecardState.Closed ? x.FinalClass : x.ReviewClass).FirstOrDefault(),
            };
    }
}
