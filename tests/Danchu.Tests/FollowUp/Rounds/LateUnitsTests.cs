using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Rounds;

/// <summary>Late is one thing: the database counts as <see cref="DueState"/> says.</summary>
public sealed class LateUnitsTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Late_InTheDatabase_IsLateAsTheTypeSays(int daysAfter)
    {
        var (due, round) = (new DateOnly(2023, 11, 9), await world.IssueAsync());
        var today = due.AddDays(daysAfter);
        var late = new DueState(due, today).IsLate;

        late.ShouldBe(daysAfter > 0);
        (await world.DoAsync((DanchuDatabase d) => d.RoundUnits(today).Where(u => u.RoundId == round).Select(u => u.Status).Distinct().SingleAsync(Cancel)))
            .ShouldBe(late ? UnitStatus.Late : UnitStatus.NotSent);
        (await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).AnyAsync(DueState.NotSentAndLate(today), Cancel)))
            .ShouldBe(late);
    }
}
