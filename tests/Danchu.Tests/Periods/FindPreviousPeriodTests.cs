using Danchu.Core.Periods;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Periods;

public sealed class FindPreviousPeriodTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Previous_OfAYear_IsTheYearBeforeOfTheSameCalendar()
    {
        var before = await PeriodAsync(PeriodChoice.Of("thu", PeriodKind.Year, 2041));
        var year = await PeriodAsync(PeriodChoice.Of("thu", PeriodKind.Year, 2042));

        (await PreviousAsync(year))?.Id.ShouldBe(before.Id);
        (await PreviousAsync(before)).ShouldBeNull();
    }

    [Fact]
    public async Task Previous_OfAPeriodOfTheIssuersOwn_IsNone()
    {
        await PeriodAsync(PeriodChoice.Own("Ba tháng", new(2043, 1, 1), new(2043, 3, 31)));

        (await PreviousAsync(await PeriodAsync(PeriodChoice.Own("Ba tháng", new(2044, 1, 1), new(2044, 3, 31))))).ShouldBeNull();
    }

    private async Task<ReportingPeriod> PeriodAsync(PeriodChoice choice) =>
        (await world.DoAsync((FindPeriod find) => find.ExecuteAsync(choice, Cancel))).ShouldBeDone();

    private Task<ReportingPeriod?> PreviousAsync(ReportingPeriod period) => world.DoAsync((FindPreviousPeriod find) => find.ReadAsync(period, Cancel));
}
