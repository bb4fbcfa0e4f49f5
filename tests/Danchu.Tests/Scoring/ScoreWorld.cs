using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using Danchu.Tests.Rubrics;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>
/// The world of reports with a rubric of three lines: 1 judged by hand (50), 2.1 in bands of a ratio (30), 2.2 report on time (20). Each test asks a
/// commune in a round of its own.
/// </summary>
public sealed class ScoreWorld : IAsyncLifetime
{
    internal ReportWorld Reports { get; } = new();

    internal RubricId Rubric { get; private set; }

    internal Actor Clerk => ReportWorld.Clerk(Reports.Commune);

    internal Actor Signer => ReportWorld.Signer(Reports.Commune);

    internal Actor Reviewer { get; private set; } = null!;

    internal Actor Closer => As(Reports.Seed.District, Role.Signer);

    public async ValueTask InitializeAsync()
    {
        await Reports.InitializeAsync();
        Reviewer = As(Reports.Seed.District, Role.Secretariat);
        Rubric = await AddRubricAsync(_ => { });
    }

    public ValueTask DisposeAsync() => Reports.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Reports.DoAsync(work);

    /// <param name="ratio">The unit's figure that line 2.1 is computed from.</param>
    /// <param name="change">Another rubric than the usual one: changed in this.</param>
    internal async Task<ScorecardId> AskAsync(string? ratio = null, Action<Rubric>? change = null)
    {
        var rubric = change is null ? Rubric : await AddRubricAsync(change);
        var assignment = await Reports.AskOneAsync(Reports.Commune, rubric: rubric);
        if (ratio is not null)
        {
            Value(await Reports.EnterAsync(Clerk, assignment, ("hoa-giai", ratio, 0)));
        }

        return await DoAsync((DanchuDatabase d) => d.Scorecards.Where(c => c.AssignmentId == assignment).Select(c => c.Id).SingleAsync(Cancel));
    }

    internal Task<Outcome<int>> GiveAsync(Actor actor, ScorecardId card, params (string Key, string Typed, string Reason)[] points) =>
        DoAsync(async (GivePoints give) =>
        {
            var versions = await DoAsync((DanchuDatabase d) => d.ScorePoints.AsNoTracking().Where(p => p.ScorecardId == card).ToListAsync(Cancel));
            var stage = actor.Organisations.Contains(Reports.Commune) ? ScoreStage.Self
                : actor.OrganisationsAs(Role.Signer).Any() ? ScoreStage.Final
                : ScoreStage.Review;
            return await give.ExecuteAsync(
                actor,
                new(card, [.. points.Select(p => new GivePoints.Entry(
                    p.Key, p.Typed, NotApplicable: false, p.Reason, versions.Find(v => v.Stage == stage && v.Criterion == p.Key)?.Version ?? 0))]),
                Cancel);
        });

    /// <summary>Scored 45, 20, 20 by the unit and sent.</summary>
    internal async Task<ScorecardId> SentAsync(Action<Rubric>? change = null)
    {
        var card = await AskAsync(change: change);
        Value(await GiveAsync(Clerk, card, ("mot", "45", ""), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        Value(await DoAsync((SendScorecard s) => s.ExecuteAsync(Signer, new(card, AcceptGaps: true), Cancel)));
        return card;
    }

    /// <summary>Reviewed with 2 points off line 1.</summary>
    internal async Task<ScorecardId> ReviewedAsync()
    {
        var card = await SentAsync();
        Value(await GiveAsync(Reviewer, card, ("mot", "43", "Thiếu kế hoạch"), ("hai-mot", "20", ""), ("hai-hai", "20", "")));
        Value(await DoAsync((CloseReview c) => c.ExecuteAsync(Reviewer, new(card), Cancel)));
        return card;
    }

    internal Task<ShowScorecard.View> ViewAsync(Actor actor, ScorecardId card) =>
        DoAsync(async (ShowScorecard r) => Value(await r.ReadAsync(actor, card, Cancel)));

    internal Task<Scorecard> CardAsync(ScorecardId card) => DoAsync((DanchuDatabase d) => d.Scorecards.AsNoTracking().SingleAsync(c => c.Id == card, Cancel));

    internal Task<RubricId> AddRubricAsync(Action<Rubric> change) => DoAsync(async (DanchuDatabase database) =>
    {
        var rubric = NewRubric(await database.Rubrics.CountAsync(Cancel) + 1);
        change(rubric);
        database.Rubrics.Add(rubric);
        await database.SaveChangesAsync(Cancel);
        return rubric.Id;
    });

    private static Rubric NewRubric(int version)
    {
        var rubric = RandomRubric.Flat(50).AsVersion(version);
        rubric.Criteria =
        [
            RandomRubric.Leaf("mot", 50) with { Number = "1" },
            RandomRubric.Leaf("hai", 50) with
            {
                Number = "2", Kind = CriterionKind.Group,
                Children =
                [
                    RandomRubric.Leaf("hai-mot", 30) with
                    {
                        Number = "2.1",
                        Kind = CriterionKind.Bands,
                        Bands = [new Band(80, null, false, 30), new Band(50, 80, true, 20), new Band(0, 50, true, 10)],
                        Proposal = new PointsRule(PointsRuleKind.Ratio, "hoa-giai", null),
                    },
                    RandomRubric.Leaf(
                        "hai-hai",
                        20) with { Number = "2.2", Kind = CriterionKind.YesNo, Proposal = new PointsRule(PointsRuleKind.SentOnTime, null, null) },
                ],
            },
        ];
        return rubric;
    }
}
