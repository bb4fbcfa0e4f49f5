using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Tests.Rounds;
using Danchu.Tests.Rubrics;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>
/// A round of a district with scorecards in every state, by a rubric of a group A (a1 of 30, a2 of 20; a2 may be out of the base) and a line B of 50:
/// 60 made-up communes that were reviewed, one that has not sent, one half reviewed, one returned, and two agencies that were closed.
/// </summary>
internal sealed class LeagueSeed
{
    public const int MadeUp = 60;

    public required RoundId Round { get; init; }

    public required RoundId Before { get; init; }

    public required RubricId Rubric { get; init; }

    public required ScorecardId Unsent { get; init; }

    public required ScorecardId Half { get; init; }

    public required ScorecardId Closed { get; init; }

    public static Guid[] Reviewers { get; } = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    public static async Task<LeagueSeed> PlantAsync(DanchuDatabase database, RoundSeed seed)
    {
        var rubric = NewRubric();
        database.Rubrics.Add(rubric);
        var made = Enumerable.Range(1, MadeUp)
            .Select(n => RoundSeed.Add(database, $"Xã thử {n:00}", OrganisationKind.Commune, Level.Commune, seed.District))
            .ToList();
        var (round, before) = (Ask(database, seed, 2023), Ask(database, seed, 2022));
        var sheets = new Sheets(database, rubric, round);
        for (var n = 0; n < made.Count; n++)
        {
            sheets.Add(
                made[n], OrganisationKind.Commune, ScorecardState.Reviewed, [30, 20, 40 + (n % 11)], [30 - (n % 7), n % 5 == 0 ? null : 20, 40 + (n % 9)]);
        }

        var (unsent, half) = (sheets.Add(seed.Communes[0], OrganisationKind.Commune, ScorecardState.Self, [30, 20, 49.5m], []),
            sheets.Add(seed.Communes[1], OrganisationKind.Commune, ScorecardState.Review, [30, 20, 49], [30]));
        sheets.Add(seed.Communes[2], OrganisationKind.Commune, ScorecardState.Returned, [30, 20, 48], [30]);
        var closed = sheets.Add(seed.Agencies[0], OrganisationKind.Agency, ScorecardState.Closed, [30, 20, 50], [20.5m, 10, 50], [20.5m, 12, 50]);
        sheets.Add(seed.Agencies[1], OrganisationKind.Agency, ScorecardState.Closed, [30, 20, 50], [30, 20, 50], [30, 20, 50]);
        new Sheets(database, rubric, before).Add(seed.Agencies[0], OrganisationKind.Agency, ScorecardState.Closed, [30, 20, 50], [28, 20, 40], [28, 20, 40]);
        await database.SaveChangesAsync(Cancel);
        return new LeagueSeed { Round = round.Id, Before = before.Id, Rubric = rubric.Id, Unsent = unsent, Half = half, Closed = closed };
    }

    private static ReportingRound Ask(DanchuDatabase database, RoundSeed seed, int year)
    {
        var period = database.Periods.Local.FirstOrDefault(p => p.Year == year) ?? database.Periods.Add(new ReportingPeriod
        {
            Calendar = "duong-lich", Kind = PeriodKind.Year, Year = year, Ordinal = 1, Name = $"Năm {year}", From = new(year, 1, 1), To = new(year, 12, 31),
        }).Entity;
        var round = new ReportingRound
        {
            Line = ReportingLine.State,
            IssuerId = seed.District,
            PeriodId = period.Id,
            Period = period,
            DueOn = new(year, 12, 20),
            Subject = $"chấm điểm năm {year}",
            State = RoundState.Issued,
            CreatedAt = new DateTimeOffset(year, 10, 1, 0, 0, 0, TimeSpan.Zero),
        }.Asking(seed.Outline);
        database.Rounds.Add(round);
        return round;
    }

    private static Rubric NewRubric()
    {
        var rubric = RandomRubric.Flat(50);
        var group = RandomRubric.Leaf("a", 50) with
        {
            Number = "A", Text = "Lãnh đạo, chỉ đạo", Kind = CriterionKind.Group,
            Children =
            [
                RandomRubric.Leaf("a1", 30) with { Number = "1" },
                RandomRubric.Leaf("a2", 20) with { Number = "2", NotApplicable = NotApplicableRule.OutOfBase },
            ],
        };
        rubric.Criteria = [group, RandomRubric.Leaf("b", 50) with { Number = "B", Text = "Nội bộ đoàn kết" }];
        rubric.Quotas = [new Quota("Tốt", 20, Of: null)];
        return rubric;
    }

    private sealed class Sheets(DanchuDatabase database, Rubric rubric, ReportingRound round)
    {
        private static readonly string[] Leaves = ["a1", "a2", "b"];
        private static readonly ScoreStage[] Stages = [ScoreStage.Self, ScoreStage.Review, ScoreStage.Final];
        private int count;

        // Null: does not apply.
        public ScorecardId Add(OrganisationId unit, OrganisationKind kind, ScorecardState state, params decimal?[][] stages)
        {
            var assignment = round.Assign(unit);
            var card = new Scorecard
            {
                AssignmentId = assignment.Id,
                RoundId = round.Id,
                OrganisationId = unit,
                RubricId = rubric.Id,
                State = state,
                SentAt = DateTimeOffset.UnixEpoch,
            };
            database.AddRange(assignment, card);
            var given = stages.Select((points, stage) => Give(card, kind, Stages[stage], points)).ToList();
            (card.SelfTotal, card.SelfClass) = (given[0]?.Total, given[0]?.Class);
            (card.ReviewTotal, card.ReviewClass) = (given.ElementAtOrDefault(1)?.Total, given.ElementAtOrDefault(1)?.Class);
            (card.FinalTotal, card.FinalClass) = (given.ElementAtOrDefault(2)?.Total, given.ElementAtOrDefault(2)?.Class);
            card.Missing = state == ScorecardState.Review ? given[1]!.Missing.Count : 0;
            return card.Id;
        }

        private Score? Give(Scorecard card, OrganisationKind kind, ScoreStage stage, decimal?[] points)
        {
            var given = new Dictionary<string, GivenPoints>(StringComparer.Ordinal);
            foreach (var (key, at) in Leaves[..points.Length].Select((key, at) => (key, at)))
            {
                given[key] = points[at] is { } number ? new GivenPoints(number) : GivenPoints.DoesNotApply;
                database.ScorePoints.Add(new ScorePoint
                {
                    ScorecardId = card.Id, Criterion = key, Stage = stage, Points = given[key].Points, NotApplicable = given[key].NotApplicable,
                    GivenBy = Reviewers[count++ % 2], GivenAt = DateTimeOffset.UnixEpoch,
                });
            }

            return points.Length == 0 ? null : ComputeScore.Of(rubric, kind, given, []);
        }
    }
}
