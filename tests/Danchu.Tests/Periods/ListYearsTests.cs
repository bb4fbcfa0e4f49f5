using Danchu.Core.Database;
using Danchu.Core.Periods;
using Danchu.Tests.Rounds;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Periods;

public sealed class ListYearsTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Years_OfAPeriod_AreTheSameOneOfEarlierYearsInItsCalendarFirst()
    {
        var now = Year("lich-a", 2026);
        await world.DoAsync((DanchuDatabase d) =>
        {
            d.Periods.AddRange(now, Year("lich-a", 2025), Year("lich-b", 2025), Year("lich-b", 2024), Year("lich-a", 2020));
            return d.SaveChangesAsync(Cancel);
        });

        var years = await world.DoAsync((ListYears list) => list.ReadAsync(now, years: 5, Cancel));

        years.Select(p => $"{p.Calendar} {p.Year}").ShouldBe(["lich-a 2026", "lich-a 2025", "lich-b 2024"]);
    }

    private static ReportingPeriod Year(string calendar, int year) => new()
    {
        Calendar = calendar, Kind = PeriodKind.Year, Year = year, Ordinal = 1, Name = $"Năm {year}", From = new(year, 1, 1), To = new(year, 12, 31),
    };
}
