using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Periods;

public sealed class OpenPeriodTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Open_YearOfACalendar_IsTheSamePeriodForAll()
    {
        var choice = PeriodChoice.Of("thu", PeriodKind.Year, 2024);

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync(choice))));

        ids.Distinct().ShouldHaveSingleItem();
        var period = await world.DoAsync((DanchuDatabase d) => d.Periods.FirstAsync(p => p.Id == ids[0], Cancel));
        (period.From, period.To, period.Name).ShouldBe((new DateOnly(2023, 12, 15), new DateOnly(2024, 12, 14), "Năm 2024"));
    }

    [Theory]
    [InlineData(2023, 28)]
    [InlineData(2024, 29)]
    public async Task Open_LastDayOfFebruary_IsThatOfTheYear(int year, int day)
    {
        var id = await OpenAsync(PeriodChoice.Of("thu", PeriodKind.Month, year, ordinal: 2));

        (await world.DoAsync((DanchuDatabase d) => d.Periods.Where(p => p.Id == id).Select(p => p.To).FirstAsync(Cancel))).ShouldBe(new DateOnly(year, 2, day));
    }

    [Fact]
    public async Task Open_OwnDays_AreSharedUnderOneNameOnly()
    {
        var (from, to) = (new DateOnly(2022, 10, 1), new DateOnly(2023, 9, 30));

        var first = await OpenAsync(PeriodChoice.Own("Năm công tác 2023", from, to));

        (await OpenAsync(PeriodChoice.Own(" Năm  công tác 2023 ", from, to))).ShouldBe(first);
        (await OpenAsync(PeriodChoice.Own("Năm học 2022-2023", from, to))).ShouldNotBe(first);
    }

    [Theory]
    [InlineData("thu/Year/9", 2023, "Template")]
    [InlineData("thu/Year/1", 1899, "Year")]
    [InlineData("", 2023, "Template")]
    public async Task Open_UnknownTemplateOrYear_IsRefusedAtItsField(string template, int year, string field)
    {
        var outcome = await world.DoAsync((OpenPeriod o) => o.ExecuteAsync(Actor.System, new(world.Seed.District, new PeriodChoice(template, year)), Cancel));

        Refusals(outcome).ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    private async Task<PeriodId> OpenAsync(PeriodChoice choice) =>
        Value(await world.DoAsync((OpenPeriod o) => o.ExecuteAsync(world.Secretary, new(world.Seed.District, choice), Cancel)));
}
