using Danchu.Core.Database;
using Danchu.Core.Scoring.Leagues;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class VerifyScoresTests(LeagueWorld world) : IClassFixture<LeagueWorld>
{
    [Fact]
    public async Task Verify_AKeptSumOrClassThatPointsDoNotGive_IsNamedAndPutRight()
    {
        (await VerifyAsync()).ShouldSatisfyAllConditions(r => r.Sheets.ShouldBe(66), r => r.Differences.ShouldBeEmpty());
        await world.DoAsync((DanchuDatabase d) => d.Scorecards.Where(c => c.Id == world.Seed.Closed)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.FinalClass, "Tốt").SetProperty(c => c.ReviewTotal, 99m), Cancel));

        (await VerifyAsync()).Differences.Select(d => d.ToString()).ShouldBe(
        [
            "Phòng Nội vụ, thẩm định: đang giữ 99 điểm (Khá), tính lại được 80,5 điểm (Khá).",
            "Phòng Nội vụ, kết luận: đang giữ 82,5 điểm (Tốt), tính lại được 82,5 điểm (Khá).",
        ]);
        (await world.DoAsync((RecomputeScores r) => r.ExecuteAsync(cancellationToken: Cancel))).Count.ShouldBe(2);

        (await VerifyAsync()).Differences.ShouldBeEmpty();
        (await world.DoAsync((DanchuDatabase d) => d.Scorecards.AsNoTracking().SingleAsync(c => c.Id == world.Seed.Closed, Cancel)))
            .ShouldSatisfyAllConditions(c => c.FinalClass.ShouldBe("Khá"), c => c.ReviewTotal.ShouldBe(80.5m));
        (await world.DoAsync((DanchuDatabase d) => d.History.AsNoTracking().Where(h => h.Operation == nameof(RecomputeScores)).ToListAsync(Cancel)))
            .ShouldHaveSingleItem()
            .SubjectId.ShouldBe(world.Seed.Closed.Value);
    }

    private Task<VerifyScores.Result> VerifyAsync() => world.DoAsync((VerifyScores v) => v.ExecuteAsync(cancellationToken: Cancel));
}
