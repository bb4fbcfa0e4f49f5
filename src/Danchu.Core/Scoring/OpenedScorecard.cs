using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>A scorecard with all it hangs on, as every operation on it needs: loaded once, rights decided once.</summary>
public sealed record OpenedScorecard
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

    /// <summary>Who looks after which group at the top of the rubric where the card stands; a group nobody was named for is everybody's.</summary>
    public required IReadOnlyList<ReviewShare> Shares { get; init; }

    public IEnumerable<Criterion> Leaves => Rubric.LeavesFor(Organisation.Kind);

    /// <summary>The stage that is open to this actor; null when the actor has no points to give.</summary>
    public ScoreStage? OpenStage =>
        May(ScorecardDeed.GiveSelfPoints) ? ScoreStage.Self
        : May(ScorecardDeed.GiveReviewPoints) ? Card.Reviewing
        : May(ScorecardDeed.GiveFinalPoints) ? ScoreStage.Final
        : null;

    /// <summary>Null when the card stands where this may be done, by whoever has the right to.</summary>
    public Refusal? Refuse(ScorecardDeed deed) => ScorecardLifecycle.Of(Card.State, deed, Card.AnsweredAt is not null).Refusal;

    /// <summary>Whether the actor may do this now: it is theirs to do, and the card stands where it may be done.</summary>
    public bool May(ScorecardDeed deed) => Rights.Allow(deed) && Refuse(deed) is null;

    /// <summary>Why none of these may be done now, of those that are the actor's to do; null when none is.</summary>
    public Refusal? RefuseAll(params ReadOnlySpan<ScorecardDeed> deeds)
    {
        foreach (var deed in deeds)
        {
            if (Rights.Allow(deed) && Refuse(deed) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>The unit sees what others gave only when all of it was reviewed.</summary>
    public bool ShowsReview => !Rights.InUnit || ScorecardLifecycle.IsReviewed(Card.State);

    public bool IsOpen(Criterion leaf, Actor actor) => OpenStage switch
    {
        ScoreStage.Self => IsWithUnit(leaf.Key),
        ScoreStage.Final => true,
        null => false,
        _ => ShareOf(leaf) is not { } share || share.PersonId == actor.PersonId || Rights.Closes,
    };

    public ScorePoint? Point(string criterion, ScoreStage stage) =>
        Points.Find(p => p.Stage == stage && string.Equals(p.Criterion, criterion, StringComparison.Ordinal));

    /// <summary>What a stage is measured by and differs from only with a reason: a review by what came before, the final points by the last review.</summary>
    public ScorePoint? Before(string criterion, ScoreStage stage) => Rubric.Before(stage) is { } before ? Point(criterion, before) : null;

    /// <summary>
    /// What the facts propose: computed now for the unit that can still change its points; for all others, and ever after, as it was computed when the
    /// unit gave them. A figure corrected later does not rewrite what was decided.
    /// </summary>
    public ProposedPoints? Proposed(Criterion leaf, ScoreFacts? facts) => facts is not null && IsWithUnit(leaf.Key)
        ? ProposePoints.From(leaf, facts)
        : Point(leaf.Key, ScoreStage.Self) is { Computation.Length: > 0 } given ? new ProposedPoints(given.Proposed, given.Computation) : null;

    /// <summary>Whether the criterion lies with the unit: the scorecard is not sent yet, or just this was returned.</summary>
    public bool IsWithUnit(string criterion) =>
        Refuse(ScorecardDeed.GiveSelfPoints) is null
        && (Returned.Count == 0 || Returned.Any(r => string.Equals(r.Criterion, criterion, StringComparison.Ordinal)));

    /// <summary>What one stage gave, as the engine takes it.</summary>
    public Dictionary<string, GivenPoints> Given(ScoreStage stage) => Points.Where(p => p.Stage == stage)
        .ToDictionary(p => p.Criterion, p => new GivenPoints(p.Points, p.NotApplicable), StringComparer.Ordinal);

    /// <summary>Who looks after the group of this criterion; null when nobody was named.</summary>
    public ReviewShare? ShareOf(Criterion leaf)
    {
        var top = Rubric.Criteria.Find(c => c.Walk().Any(line => string.Equals(line.Criterion.Key, leaf.Key, StringComparison.Ordinal)));
        return Shares.FirstOrDefault(s => string.Equals(s.Criterion, top?.Key, StringComparison.Ordinal));
    }
}

/// <summary>What the actor may do with a scorecard.</summary>
/// <param name="Writes">Clerk or secretary of the unit.</param>
/// <param name="Sends">Signer of the unit.</param>
/// <param name="Reviews">Of the team of the review where the card stands, or secretary of the body that asked where it has none.</param>
/// <param name="Closes">Signer of the body that asked: one person closes.</param>
public sealed record ScoreRights(bool InUnit, bool Writes, bool Sends, bool Reviews, bool Closes)
{
    /// <summary>Secretary of the body that asked: shares the review out and ends it, also where a team gives the points.</summary>
    public bool Leads { get; init; }

    /// <param name="team">Who reviews where the card stands; empty: every secretary.</param>
    public static ScoreRights Of(Actor actor, OrganisationId unit, OrganisationId issuer, IReadOnlyCollection<Guid> team)
    {
        var leads = actor.Has(Role.Secretariat, issuer);
        return new ScoreRights(
            actor.Organisations.Contains(unit),
            actor.Has(Role.Clerk, unit) || actor.Has(Role.Secretariat, unit),
            actor.Has(Role.Signer, unit),
            team.Count == 0 ? leads : team.Contains(actor.PersonId) && actor.Organisations.Contains(issuer),
            actor.Has(Role.Signer, issuer)) { Leads = leads };
    }

    public bool Allow(ScorecardDeed deed) => deed switch
    {
        ScorecardDeed.GiveSelfPoints or ScorecardDeed.DeclareVetoes or ScorecardDeed.ChangeEvidence or ScorecardDeed.AnswerReview => Writes,
        ScorecardDeed.GiveReviewPoints or ScorecardDeed.DecideVetoes or ScorecardDeed.ReturnCriteria => Reviews,
        ScorecardDeed.CloseReview => Reviews || Leads,
        ScorecardDeed.GiveFinalPoints or ScorecardDeed.CloseScorecard => Closes,
        ScorecardDeed.SendScorecard => Sends,
    };
}
