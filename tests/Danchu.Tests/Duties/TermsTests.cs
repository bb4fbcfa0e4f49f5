using Danchu.Core.Duties;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Duties;

/// <summary>Elections, terms and rounds of the people's boards, judged from their books on Wednesday 10/9/2025.</summary>
public sealed class TermsTests(DutySite site) : IClassFixture<DutySite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OrganisationId Commune => site.Province.Units.Commune;

    [Theory]
    [InlineData("46", JudgedState.Missed)]
    [InlineData("47", JudgedState.Reached)]
    public async Task Election_OfAVillageHead_IsHeldOfAllHouseholds_NotOfThosePresent(string agree, JudgedState state)
    {
        var entry = await ElectAsync(("co-mat", "60"), ("tan-thanh", agree), ("ket-qua", "thong-qua"));

        var judged = await OfEntryAsync(entry);
        Single(judged, "qua-nua-bau").ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(state), one => one.IsContradicted.ShouldBe(state == JudgedState.Missed));
        judged.Select(one => one.What).ShouldNotContain("kien-nghi-cho-thoi");
    }

    [Fact]
    public async Task Election_StepsAndRecognition_AreCountedBackwardsAndInWorkingDays()
    {
        var entry = await ElectAsync(
            ("ngay", "2025-04-24"), ("tan-thanh", "60"), ("ngay-quyet-dinh-bau", "2025-04-04"), ("ngay-danh-sach", "2025-04-10"),
            ("ngay-to-bau-cu", "2025-04-14"), ("ngay-niem-yet", "2025-04-17"), ("ngay-thong-bao", "2025-04-22"), ("ngay-gui", "2025-04-24"),
            ("ngay-cong-nhan", "2025-05-05"));

        var judged = await OfEntryAsync(entry);
        judged.Where(one => one.DueOn is not null).Select(one => (one.What, one.State)).ShouldBe(
            [
                ("quyet-dinh-bau", JudgedState.Done), ("danh-sach", JudgedState.DoneLate), ("to-bau-cu", JudgedState.Done), ("niem-yet-bau", JudgedState.Done),
                ("giay-moi", JudgedState.Done), ("gui-ket-qua", JudgedState.Done), ("cong-nhan-bau", JudgedState.Done),
            ],
            ignoreOrder: true);
        Single(judged, "cong-nhan-bau").DueOn.ShouldBe(new(2025, 5, 5), "Saturday 26/4 is worked, 30/4 to 2/5 are off.");
    }

    [Fact]
    public async Task Term_OfAVillageHead_MustBeFollowedByAnElection_HoweverLongAgoItBegan()
    {
        var running = await ElectAsync(
            ("ngay", "2023-08-20"), ("tan-thanh", "80"), ("ket-qua", "thong-qua"), ("nhiem-ky-tu", "2023-08-25"), ("nhiem-ky-den", "2028-08-24"));
        var unsaid = await ElectAsync(("ngay", "2023-08-21"), ("tan-thanh", "80"), ("ket-qua", "thong-qua"), ("nhiem-ky-tu", "2023-08-25"));
        var over = await ElectAsync(
            ("ngay", "2023-08-22"), ("tan-thanh", "80"), ("ket-qua", "thong-qua"), ("nhiem-ky-tu", "2023-08-25"), ("nhiem-ky-den", "2025-06-30"));

        (await BoardAsync(2028)).Where(one => one.Duty.Key is "nhiem-ky-truong-thon").Select(one => (one.Entry!.Id, one.DueOn, one.State)).ShouldBe(
            [
                (running, new DateOnly(2028, 8, 24), JudgedState.Open), (unsaid, new DateOnly(2028, 8, 25), JudgedState.Open),
                (over, new DateOnly(2025, 6, 30), JudgedState.Late),
            ],
            ignoreOrder: true, "What has been late since 2025 is late until it is done.");
        (await BoardAsync(2025)).Single(one => one.Duty.Key is "nhiem-ky-truong-thon").ShouldSatisfyAllConditions(
            one => one.Entry!.Id.ShouldBe(over), one => one.State.ShouldBe(JudgedState.Late), one => one.Article.ShouldBe("Điều 4.3 (185/2026/NĐ-CP)"),
            one => one.Reason.ShouldBe("Hạn bầu lại, thôi giữ chức: 30/06/2025; chưa ghi ngày bầu lại, thôi giữ chức, quá hạn 72 ngày"));
    }

    [Fact]
    public async Task Term_OfTheBoards_IsTheirOwn_OfAnAgencysTwoYears()
    {
        var commune = await BoardOfAsync("ttnd", "2023-08-15", ("nhiem-ky-den", "2025-08-31"));
        var project = await BoardOfAsync("gsdtccd", "2024-02-01", ("nhiem-ky-den", "2025-12-31"), ("du-an", "Đường liên bản"));
        var agency = await BoardOfAsync("ttnd-co-quan", "2023-09-11");
        var closed = await BoardOfAsync("ttnd", "2020-01-01", ("tu-ngay", "2023-01-05"), ("nhiem-ky-den", "2025-03-31"), ("den-ngay", "2025-03-20"));

        var board = await BoardAsync(2025);
        Of(board, commune, "bau-lai-ttnd").ShouldBe((new DateOnly(2025, 8, 31), JudgedState.Late));
        Of(board, project, "giai-the-gsdtccd").ShouldBe((new DateOnly(2025, 12, 31), JudgedState.Open));
        Of(board, agency, "bau-lai-2-nam").ShouldBe((new DateOnly(2025, 9, 11), JudgedState.Open), "Two years after 11/9/2023.");
        Of(board, closed, "bau-lai-ttnd").ShouldBe((new DateOnly(2025, 3, 31), JudgedState.Done));
    }

    [Fact]
    public async Task Release_IsOpenedByHalfOfAllHouseholds_AndFollowedByAnElectionWithin60Days()
    {
        var entry = await site.WriteAsync(
            Commune, "bau-cu-thon", ("ngay", "2025-03-10"), ("noi-dung", "muc-4-thoi"), ("thon", "Bản Nà Luồng"), ("tong-ho", "93"), ("tan-thanh", "50"),
            ("ket-qua", "thong-qua"), ("ly-do", "ho-dan"), ("so-ho-kien-nghi", "46"), ("ngay-gui", "2025-03-11"), ("ngay-cong-nhan", "2025-03-14"),
            ("ngay-bau-moi", "2025-05-13"));

        var judged = await OfEntryAsync(entry);
        Single(judged, "kien-nghi-cho-thoi").Reason.ShouldBe("Hộ kiến nghị cho thôi: được 46/93 hộ, cần ít nhất 47, thiếu 1");
        Single(judged, "quyet-dinh-bau-moi").ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(JudgedState.Done), one => one.DueOn.ShouldBe(new(2025, 5, 13)));
        judged.Select(one => one.What).ShouldNotContain("lam-thoi", "Nobody was appointed for the time between.");
    }

    private static JudgedDuty Single(IEnumerable<JudgedDuty> judged, string what) =>
        judged.Single(one => string.Equals(one.What, what, StringComparison.Ordinal));

    private static (DateOnly?, JudgedState) Of(IEnumerable<JudgedDuty> board, EntryId entry, string what)
    {
        var one = board.Single(judged => judged.Entry?.Id == entry && string.Equals(judged.What, what, StringComparison.Ordinal));
        return (one.DueOn, one.State);
    }

    private Task<EntryId> ElectAsync(params (string, string)[] more) => site.WriteAsync(
        Commune, "bau-cu-thon",
        [("ngay", "2025-03-05"), ("noi-dung", "muc-4-bau"), ("thon", "Bản Nà Luồng"), ("tong-ho", "93"), .. more]);

    private Task<EntryId> BoardOfAsync(string kind, string from, params (string, string)[] more) => site.WriteAsync(
        Commune, "ban-giam-sat", [("tu-ngay", from), ("loai", kind), ("ten", $"Ban {kind}"), ("so-thanh-vien", "5"), .. more]);

    private async Task<IReadOnlyList<JudgedDuty>> OfEntryAsync(EntryId entry) => (await site.Province.AsAsync("xa-clerk", (s, actor) =>
        s.GetRequiredService<JudgeEntry>().ReadAsync(actor, entry, Cancel))).ShouldBeDone();

    private async Task<IReadOnlyList<JudgedDuty>> BoardAsync(int year) => (await site.Province.AsAsync("tinh-reader", (s, actor) =>
        s.GetRequiredService<JudgeDuties>().ReadAsync(actor, Commune, year, Cancel))).ShouldBeDone().Judged;
}
