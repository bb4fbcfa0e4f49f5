using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Demonstration;

/// <summary>
/// 2023 by the unit of today: xã Bình Lư is, since 01/7/2025, the former town Tam Đường and the communes Sơn Bình and Bình Lư (NQ 1670/NQ-UBTVQH15). The sums
/// are made by hand from samples/lai-chau-2023/facts.csv: 1.790 + 830 + 1.480 households, 420 + 832 + 1.240 working days.
/// </summary>
public sealed class MergersTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("ho-dan", 4100)]
    [InlineData("ngay-cong", 2492)]
    public async Task BinhLu_In2023AsOfToday_IsTheSumOfWhatItWas(string indicator, int value)
    {
        var now = await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var unit = await database.Organisations.Where(o => o.Code == "BINH.LU.2025").Select(o => o.Id).SingleAsync();
            var period = await database.Periods.SingleAsync(p => p.Year == 2023 && p.Kind == PeriodKind.Year && p.Calendar == "duong-lich");
            var had = await services.GetRequiredService<LoadTotals>().ReadAsync(unit, ReportingLine.Party, period.Id);
            had.Own(indicator).ShouldBeNull();
            return await services.GetRequiredService<LoadAsNow>().ReadAsync(had, unit, ReportingLine.Party, period);
        });

        now.Own(indicator).ShouldBe(Figure.Of(value));
        now.MergedFrom.Count.ShouldBe(3);
    }
    [Fact]
    public async Task Villages_OfTamDuong_AreThoseOfTodaysCommunes_AndStandInNoTree()
    {
        var (villages, inTrees, ofBinhLu) = await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var places = await database.VillagePlaces.AsNoTracking().ToListAsync();
            var unit = await database.Organisations.Where(o => o.Code == "BINH.LU.2025").Select(o => o.Id).SingleAsync();
            var today = places.Where(p => p.To is null).ToList();
            return (
                (places.Select(p => p.VillageId).Distinct().Count(), today.Count),
                await database.Subordinations.CountAsync(s => database.VillagePlaces.Any(p => p.VillageId == s.SubordinateId || p.VillageId == s.SuperiorId)),
                today.Count(p => p.CommuneId == unit));
        });

        villages.ShouldBe((126, 126));
        inTrees.ShouldBe(0);
        ofBinhLu.ShouldBeGreaterThan(10);
    }
}
