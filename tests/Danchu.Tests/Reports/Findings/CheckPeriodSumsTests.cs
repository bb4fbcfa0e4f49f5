using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Findings;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Findings;

/// <summary>A year that its halves contradict is a warning at its figure.</summary>
public sealed class CheckPeriodSumsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Theory]
    [InlineData(0, "12", 5, 7, null)]
    [InlineData(1, "12", 5, 6, "Kỳ thử 101 ghi 12, nhưng nửa đầu năm (05) và nửa cuối năm (06) cộng lại 11. Sửa số nào chưa đúng, hoặc giải trình.")]
    [InlineData(2, "4", 5, null, "Kỳ thử 102 ghi 4, nhưng nửa đầu năm (05) cộng lại 5. Sửa số nào chưa đúng, hoặc giải trình.")]
    [InlineData(3, "12", 5, null, null)]
    public async Task Year_AgainstItsHalves_IsHeldByTheirDays(int at, string year, int first, int? second, string? warning)
    {
        var unit = ((OrganisationId[])[.. world.Seed.Communes, .. world.Seed.Agencies])[at];
        await EnterHalvesAsync(unit, first, second);
        var assignment = await world.AskOneAsync(unit, 100 + at);
        Value(await world.EnterAsync(Clerk(unit), assignment, ("hoi-nghi", year, 0)));

        var found = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(Clerk(unit), assignment, Cancel))).Findings.All
            .Where(finding => finding.Finding.Code == CheckPeriodSums.Code).ToList();

        found.Select(finding => finding.Message).ShouldBe(warning is null ? [] : [warning]);
        found.ShouldAllBe(finding => finding.Place.Indicator == "hoi-nghi");
    }

    private Task<int> EnterHalvesAsync(OrganisationId unit, int first, int? second) => world.DoAsync(async (DanchuDatabase database) =>
    {
        var (early, late) = (Half("Nửa đầu năm", new(2022, 12, 15), new(2023, 6, 14)), Half("Nửa cuối năm", new(2023, 6, 15), new(2023, 12, 14)));
        database.Periods.AddRange(early, late);
        database.Facts.Add(Meetings(unit, early, first));
        if (second is { } value)
        {
            database.Facts.Add(Meetings(unit, late, value));
        }

        return await database.SaveChangesAsync(Cancel);
    });

    private static int ordinal;

    private static ReportingPeriod Half(string name, DateOnly from, DateOnly to) => new()
    {
        Calendar = PeriodChoice.OwnDates, Kind = PeriodKind.Own, Year = to.Year, Ordinal = 500 + Interlocked.Increment(ref ordinal), Name = name,
        From = from, To = to,
    };

    private static Fact Meetings(OrganisationId unit, ReportingPeriod period, int value) => new()
    {
        OrganisationId = unit, PeriodId = period.Id, Indicator = "hoi-nghi", State = FigureState.Value, Value = value, Revision = 1,
    };
}
