using Danchu.Core.Accounts;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>A sheet with all it hangs on, as every operation on it needs: loaded once, rights decided once.</summary>
public sealed record ScorecardFile
{
    public required Scorecard Card { get; init; }

    public required Rubric Rubric { get; init; }

    public required Assignment Assignment { get; init; }

    public required ReportingRound Round { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required Organisation Organisation { get; init; }

    public required ScoreRights Rights { get; init; }

    /// <summary>Every point given, all stages.</summary>
    public required List<ScorePoint> Points { get; init; }

    /// <summary>Criteria that were returned and not sent again.</summary>
    public required IReadOnlyList<CriterionReturn> Returned { get; init; }

    /// <summary>Who looks after which group at the top of the rubric; a group nobody was named for is everybody's.</summary>
    public required IReadOnlyList<ReviewShare> Shares { get; init; }

    public IEnumerable<Criterion> Leaves => Rubric.LeavesFor(Organisation.Kind);

    /// <summary>The stage that is open to this actor; null when there is nothing for him to give.</summary>
    public ScoreStage? OpenStage => Card.State switch
    {
        ScorecardState.Self or ScorecardState.Returned when Rights.Writes => ScoreStage.Self,
        ScorecardState.Review when Rights.Reviews => ScoreStage.Review,
        ScorecardState.Reviewed when Rights.Closes => ScoreStage.Final,
        _ => null,
    };

    /// <summary>The unit sees what others gave only when all of it was reviewed.</summary>
    public bool ShowsReview => !Rights.InUnit || Card.State is ScorecardState.Reviewed or ScorecardState.Closed;

    public bool IsOpen(Criterion leaf, Actor actor) => OpenStage switch
    {
        ScoreStage.Self => Card.State == ScorecardState.Self || Returned.Any(r => string.Equals(r.Criterion, leaf.Key, StringComparison.Ordinal)),
        ScoreStage.Review => ShareOf(leaf) is not { } share || share.PersonId == actor.PersonId,
        ScoreStage.Final => true,
        _ => false,
    };

    public ScorePoint? Point(string criterion, ScoreStage stage) =>
        Points.Find(p => p.Stage == stage && string.Equals(p.Criterion, criterion, StringComparison.Ordinal));

    /// <summary>What one stage gave, as the engine takes it.</summary>
    public Dictionary<string, GivenPoints> Given(ScoreStage stage) => Points.Where(p => p.Stage == stage)
        .ToDictionary(p => p.Criterion, p => new GivenPoints(p.Points, p.NotApplicable), StringComparer.Ordinal);

    private ReviewShare? ShareOf(Criterion leaf)
    {
        var top = Rubric.Criteria.Find(c => c.Walk().Any(line => string.Equals(line.Criterion.Key, leaf.Key, StringComparison.Ordinal)));
        return Shares.FirstOrDefault(s => string.Equals(s.Criterion, top?.Key, StringComparison.Ordinal));
    }
}

/// <summary>What the actor may do with a sheet.</summary>
/// <param name="Writes">Clerk or secretary of the unit.</param>
/// <param name="Sends">Signer of the unit.</param>
/// <param name="Reviews">Secretary of the body that asked.</param>
/// <param name="Closes">Signer of the body that asked: one person closes.</param>
public sealed record ScoreRights(bool InUnit, bool Writes, bool Sends, bool Reviews, bool Closes)
{
    public static ScoreRights Of(Actor actor, OrganisationId unit, OrganisationId issuer) => new(
        actor.Organisations.Contains(unit),
        actor.Has(Role.Clerk, unit) || actor.Has(Role.Secretariat, unit),
        actor.Has(Role.Signer, unit),
        actor.Has(Role.Secretariat, issuer),
        actor.Has(Role.Signer, issuer));
}
