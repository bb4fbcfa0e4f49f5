using Danchu.Tests.Support;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Duties;

/// <summary>What was done in time is a figure as any that a book counts; and a superior sees who is late, the worst first.</summary>
public sealed class DutyFiguresTests(DutySite site) : IClassFixture<DutySite>
{
    private const string Disclosed = "cong-khai-dung-han";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disclosures_OfAPeriod_AreCountedByTheDayTheyFallDue_WithTheEntriesBehindThem()
    {
        var commune = await site.CommuneAsync("T1.H1.X7", "Xã Đúng Hạn");
        var inTime = await DiscloseAsync(commune, "2025-03-03", "2025-03-10");
        var late = await DiscloseAsync(commune, "2025-03-03", "2025-03-11");
        var open = await DiscloseAsync(commune, "2025-06-02", "");
        await DiscloseAsync(commune, "2025-06-30", "2025-07-01");

        var half = await CountAsync(commune, new(2025, 1, 1), new(2025, 6, 30));
        half[Disclosed].Figure.ShouldBe(Figure.OfRatio(1, 3), "What falls due on 7/7 is no matter of June.");
        (await site.Province.Site.InScopeAsync(services => services.GetRequiredService<CountEntries>().BehindAsync(
            commune, half[Disclosed], new(2025, 1, 1), new(2025, 6, 30), Cancel))).ShouldBe([inTime, late, open], ignoreOrder: true);
        (await CountAsync(commune, new(2025, 1, 1), new(2025, 12, 31)))[Disclosed].Figure.ShouldBe(Figure.OfRatio(2, 4));
        (await CountAsync(commune, new(2025, 4, 1), new(2025, 5, 31))).ShouldNotContainKey(Disclosed, "Nothing was written in these months.");
    }

    [Fact]
    public async Task Figures_OfAUnitWithoutSuchABook_AreNone()
    {
        var commune = await site.CommuneAsync("T1.H1.X8", "Xã Chưa Ghi");

        (await site.Province.Site.InScopeAsync(services => services.GetRequiredService<CountDutyFigures>().ReadAsync(
            commune, new(2025, 1, 1), new(2025, 12, 31), Cancel))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Below_UnitsWithBooks_StandWorstFirst_OthersApart()
    {
        var (good, bad) = (await site.CommuneAsync("T1.H1.X5", "Xã Kịp Thời"), await site.CommuneAsync("T1.H1.X6", "Xã Chậm Trễ"));
        await DiscloseAsync(good, "2025-03-03", "2025-03-05");
        await DiscloseAsync(bad, "2025-03-03", "");
        await DiscloseAsync(bad, "2025-04-01", "");

        var view = (await site.Province.AsAsync("huyen-reader", (s, actor) => s.GetRequiredService<ShowDutiesBelow>().ReadAsync(
            actor, site.Province.Units.District, 2025, cancellationToken: Cancel))).ShouldBeDone();

        var rows = view.Rows.ToDictionary(row => row.UnitName, StringComparer.Ordinal);
        (rows["Xã Chậm Trễ"].Late, rows["Xã Kịp Thời"].Late, rows["Xã Kịp Thời"].Done).ShouldBe((2, 0, 1));
        rows["Xã Chậm Trễ"].Longest!.DueOn.ShouldBe(new(2025, 3, 10));
        view.Rows.ToList().FindIndex(row => row.Unit == bad).ShouldBeLessThan(view.Rows.ToList().FindIndex(row => row.Unit == good));
        view.Silent.Select(unit => unit.Id).ShouldContain(site.Province.Units.OtherCommune);
        (await site.Province.AsAsync("xa-reader", (s, actor) => s.GetRequiredService<ShowDutiesBelow>().ReadAsync(
            actor, site.Province.Units.District, 2025, cancellationToken: Cancel))).ShouldBeAbsent();
        using var reader = await site.Province.Site.SignedInAsync("huyen-reader");
        (await reader.GetAsync($"/organisations/{site.Province.Units.District}/duties-below?year=2025")).Html.ShouldContain("Xã Chậm Trễ");
    }

    private Task<EntryId> DiscloseAsync(OrganisationId unit, string decided, string published) => site.WriteAsync(
        unit, "cong-khai-xa", ("ngay", decided), ("muc", "muc-2"), ("noi-dung", $"Dự toán {decided} {published}"), ("ngay-cong-khai", published));

    private Task<Dictionary<string, CountEntries.Counted>> CountAsync(OrganisationId unit, DateOnly from, DateOnly to) =>
        site.Province.Site.InScopeAsync(services => services.GetRequiredService<CountEntries>().ReadAsync(unit, from, to, Cancel));
}
