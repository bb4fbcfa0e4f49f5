using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rubrics;
using Danchu.Tests.Entries;
using Danchu.Tests.Rubrics;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Scorecards in the world of books: meetings, at least two (20), and where they were held (30).</summary>
internal static class BookScores
{
    public static async Task<ScorecardId> AskScoredAsync(this BookWorld world, OrganisationId unit, OrganisationId? issuer = null)
    {
        var rubric = await world.DoAsync(async (DanchuDatabase d) =>
        {
            var made = RandomRubric.Flat(50).AsVersion(await d.Rubrics.CountAsync(Cancel) + 1);
            made.Criteria =
            [
                RandomRubric.Leaf("hop", 20) with { Proposal = new PointsRule(PointsRuleKind.Present, "hoi-nghi", null, Least: 2) },
                RandomRubric.Leaf("noi", 30) with { Proposal = new PointsRule(PointsRuleKind.Present, "khong-hoi", null) },
            ];
            d.Rubrics.Add(made);
            await d.SaveChangesAsync(Cancel);
            return made.Id;
        });
        var assignment = await world.Reports.AssignmentAsync(await world.Reports.AskAsync(issuer: issuer, rubric: rubric, units: unit), unit);
        return await world.DoAsync((DanchuDatabase d) => d.Scorecards.Where(c => c.AssignmentId == assignment).Select(c => c.Id).SingleAsync(Cancel));
    }
}
