using Danchu.Core.Database;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Duties;

/// <summary>
/// Duties of the catalogue judged from what a commune's clerk wrote, on Wednesday 10/9/2025: each test looks at its own entries only.
/// </summary>
public sealed class JudgeDutiesTests(DutySite site) : IClassFixture<DutySite>
{
    private const int Year = 2025;

    private OrganisationId Commune => site.Province.Units.Commune;

    [Theory]
    [InlineData("muc-1", "62", JudgedState.Reached, "Đại diện hộ tán thành: đạt 62/93 hộ, cần ít nhất 62")]
    [InlineData("muc-1", "61", JudgedState.Missed, "Đại diện hộ tán thành: được 61/93 hộ, cần ít nhất 62, thiếu 1; sổ lại ghi là đã được thông qua")]
    [InlineData("muc-4-bau", "47", JudgedState.Reached, "Đại diện hộ tán thành: đạt 47/93 hộ, cần ít nhất 47")]
    [InlineData("muc-6", "46", JudgedState.Missed, "Đại diện hộ tán thành: được 46/93 hộ, cần ít nhất 47, thiếu 1; sổ lại ghi là đã được thông qua")]
    public async Task Meeting_Of93Households_ReachesItsThresholdExactlyOrByOneNot(string what, string agree, JudgedState state, string reason)
    {
        var entry = await MeetingAsync(what, agree, ("ket-qua", "thong-qua"));

        var judged = (await OfEntryAsync(entry))
            .Single(one => one.Duty.Content.Thresholds.Exists(t => string.Equals(t.Key, one.What, StringComparison.Ordinal)));

        (judged.State, judged.Reason, judged.IsContradicted).ShouldBe((state, reason, state == JudgedState.Missed));
        judged.Article.ShouldBe("Điều 21.1 (10/2022/QH15)");
        (await BoardAsync()).Judged.Single(one => one.Entry?.Id == entry && string.Equals(one.What, judged.What, StringComparison.Ordinal))
            .State.ShouldBe(state);
    }

    [Fact]
    public async Task Meeting_FailsAndSaysSo_IsNotPressing()
    {
        var entry = await MeetingAsync("muc-1", "61", ("ket-qua", "khong-thong-qua"));

        var judged = (await OfEntryAsync(entry)).Single(one => one.What is "hai-phan-ba");
        (judged.State, judged.IsContradicted, judged.Off).ShouldBe((JudgedState.Missed, false, 1));
    }

    [Fact]
    public async Task Disclosure_InTimeLateAndOpen_AreJudgedByWorkingDays()
    {
        var late = await DiscloseAsync("Quyết toán ngân sách", "2025-04-24", "2025-05-08");
        var done = await DiscloseAsync("Kế hoạch năm", "2025-04-24", "2025-05-05");
        var open = await DiscloseAsync("Danh sách hộ nghèo", "2025-09-08", "");
        var overdue = await DiscloseAsync("Mức thu phí", "2025-08-28", "");

        (await OfEntryAsync(late)).ShouldHaveSingleItem().Reason.ShouldBe(
            "Hạn công khai 05 ngày làm việc: 05/05/2025; công khai ngày 08/05/2025, muộn 03 ngày làm việc",
            "25/4, Saturday 26/4 which is worked, 28/4, 29/4, and after three days off Monday 5/5.");
        (await OfEntryAsync(done)).ShouldHaveSingleItem().State.ShouldBe(JudgedState.Done);
        (await OfEntryAsync(open)).ShouldHaveSingleItem().DueOn.ShouldBe(new(2025, 9, 15));
        var board = await BoardAsync();
        Of(board, open).State.ShouldBe(JudgedState.Open);
        Of(board, overdue).ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(JudgedState.Late), one => one.Item!.Number.ShouldBe("12"), one => one.IsPressing.ShouldBeTrue());
        var first = await ListAsync();
        first.SelectMany(row => row.Late).Select(one => one.Entry?.Id).ShouldContain(overdue);
        first.Single().Soon.ShouldBeGreaterThanOrEqualTo(1, "Due on 15/9.");
    }

    [Fact]
    public async Task Disclosure_BeforeTheLaw_HasNoClock()
    {
        var before = await DiscloseAsync("Theo Pháp lệnh 34/2007", "2023-06-30", "");
        var after = await DiscloseAsync("Theo Luật 10/2022", "2023-07-03", "2023-07-10");

        (await OfEntryAsync(before)).ShouldBeEmpty();
        (await OfEntryAsync(after)).ShouldHaveSingleItem().State.ShouldBe(JudgedState.Done);
        (await BoardAsync(2022)).Duties.Single(duty => duty.Key is "cong-khai-xa").Content.Items.Count.ShouldBe(11);
        (await BoardAsync(2024)).Duties.Single(duty => duty.Key is "cong-khai-xa").Content.Items.Count.ShouldBe(14);
    }

    [Fact]
    public async Task Posting_TakenDownEarly_IsWantingDays_OfAnItemThatStaysPostedNothingIsAsked()
    {
        var item = await DiscloseAsync("Dự toán", "2025-03-03", "2025-03-04");
        var standing = await DiscloseAsync("Thủ tục hành chính", "2025-03-03", "2025-03-04", "muc-13");
        var early = await WriteAsync("hinh-thuc-cong-khai", Posting(item, "2025-03-04", "2025-04-02"));
        var full = await WriteAsync("hinh-thuc-cong-khai", Posting(item, "2025-03-04", "2025-04-03"));
        var asked = await WriteAsync("hinh-thuc-cong-khai", Posting(standing, "2025-03-04", "2025-03-05"));

        (await OfEntryAsync(early)).ShouldHaveSingleItem().Reason.ShouldBe(
            "Niêm yết ít nhất 30 ngày liên tục, đến hết 03/04/2025; kết thúc ngày 02/04/2025, thiếu 01 ngày");
        (await OfEntryAsync(full)).ShouldHaveSingleItem().State.ShouldBe(JudgedState.Done);
        (await OfEntryAsync(asked)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_ThatAnItemDemands_AreJudgedWhereTheBookNamesThem()
    {
        var (unsaid, posted) = (await ToldAsync("Chưa ghi hình thức"), await ToldAsync("Chỉ niêm yết"));
        var (read, full) = (await ToldAsync("Chỉ phát thanh"), await ToldAsync("Đủ"));
        string[] all = ["niem-yet", "trang-thong-tin", "truyen-thanh", "truong-thon"];
        foreach (var (entry, forms) in new[] { (posted, all[..1]), (read, all[2..3]), (full, all) })
        {
            foreach (var form in forms)
            {
                await WriteAsync("hinh-thuc-cong-khai", [.. Posting(entry, "2025-03-04", "2025-04-04"), ("hinh-thuc", form)]);
            }
        }

        (await OfEntryAsync(unsaid)).Select(one => one.What).ShouldNotContain("hinh-thuc-bat-buoc");
        Single(await OfEntryAsync(posted), "hinh-thuc-bat-buoc").State.ShouldBe(JudgedState.Unknown, "Whether there is a site and a loudspeaker no book says.");
        Single(await OfEntryAsync(read), "hinh-thuc-bat-buoc").ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(JudgedState.Missed), one => one.IsPressing.ShouldBeFalse(),
            one => one.Reason.ShouldStartWith("Hình thức bắt buộc: chưa ghi a) Niêm yết; b) Cổng, trang thông tin điện tử (nếu có)"));
        Single(await OfEntryAsync(full), "hinh-thuc-bat-buoc").State.ShouldBe(JudgedState.Reached);
        (await BoardAsync()).Judged.Single(one => one.Entry?.Id == read && one.What is "hinh-thuc-bat-buoc").State.ShouldBe(JudgedState.Missed);

        Task<EntryId> ToldAsync(string what) => DiscloseAsync(what, "2025-03-03", "2025-03-04");
    }

    [Fact]
    public async Task Supervision_AnsweredOnDay15_IsInTime_OnDay16Late_AndConsultationNeeds20Days()
    {
        var board = await WriteAsync("ban-giam-sat", ("tu-ngay", "2025-01-02"), ("loai", "ttnd"), ("ten", "Ban Thanh tra nhân dân xã"), ("so-thanh-vien", "4"));
        var inTime = await WriteAsync("giam-sat-cong-dong", Finding(board, "2025-03-05", "2025-03-20"));
        var late = await WriteAsync("giam-sat-cong-dong", Finding(board, "2025-03-05", "2025-03-21"));
        var consulted = await WriteAsync(
            "lay-y-kien", ("ngay", "2025-03-03"), ("muc", "muc-7"), ("noi-dung", "Dự thảo quy chế"), ("hinh-thuc", "phieu"), ("den-ngay", "2025-03-22"),
            ("ngay-giai-trinh", "2025-03-28"));

        Single(await OfEntryAsync(inTime), "tra-loi").State.ShouldBe(JudgedState.Done);
        Single(await OfEntryAsync(late), "tra-loi").Reason.ShouldBe("Hạn trả lời 15 ngày: 20/03/2025; trả lời ngày 21/03/2025, muộn 01 ngày");
        Single(await OfEntryAsync(board), "it-nhat-5").Reason.ShouldBe("Thành viên Ban Thanh tra nhân dân: được 4 thành viên, cần ít nhất 5, thiếu 1");
        Single(await OfEntryAsync(consulted), "lay-y-kien").Reason.ShouldBe(
            "Lấy ý kiến ít nhất 20 ngày liên tục, đến hết 23/03/2025; kết thúc ngày 22/03/2025, thiếu 01 ngày");
        Single(await OfEntryAsync(consulted), "giai-trinh").State.ShouldBe(JudgedState.Done);
    }

    [Fact]
    public async Task EachYear_ADialogueAndAMeetingOfEachVillage_AreAskedByTheLastDay()
    {
        var commune = site.Province.Units.OtherCommune;
        var near = await site.VillageAsync(commune, "Bản Nà Luồng");
        await site.VillageAsync(commune, "Bản Phiêng Hoi");
        await site.WriteAsync(
            commune, "doi-thoai", ("ngay", "2024-11-05"), ("chu-tri", "chu-tich"), ("loai", "nhan-dan"), ("noi", "Hội trường"), ("so-nguoi", "80"));
        await site.WriteAsync(near, "dan-ban", DutySite.Meeting("hoi-nghi-nam", "80", ("ngay", "2024-12-10"), ("ngay-gui", "2024-12-11")));

        var board = await BoardAsync(2024, commune);
        board.Judged.Single(one => one.Duty.Key is "doi-thoai-nhan-dan").State.ShouldBe(JudgedState.Done);
        board.Judged.Where(one => one.Duty.Key is "hoi-nghi-cong-dong" && one.What is "hoi-nghi").Select(one => (one.Village, one.State)).ShouldBe(
            [("Bản Nà Luồng", JudgedState.Done), ("Bản Phiêng Hoi", JudgedState.Late)], ignoreOrder: true);
        (await BoardAsync(2023, commune)).Judged.Single(one => one.Duty.Key is "doi-thoai-nhan-dan").ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(JudgedState.Unknown, "The book was begun in 2024: that it has nothing of 2023 says nothing."),
            one => one.IsPressing.ShouldBeFalse());
        (await BoardAsync(2025, commune)).Judged.Single(one => one.Duty.Key is "doi-thoai-nhan-dan").State.ShouldBe(JudgedState.Open);
    }

    [Fact]
    public async Task CommuneScope_TwoThirdsOfAllVillages_AreHeldOfThoseThatReachedIt()
    {
        var units = await CommuneWithVillagesAsync("Xã Hai Phần Ba", "Bản Một", "Bản Hai", "Bản Ba");
        (string, string)[] scope = [("pham-vi", "xa"), ("trich-yeu", "Mức đóng góp làm đường liên bản")];
        await site.WriteAsync(units[1], "dan-ban", DutySite.Meeting("muc-1", "62", scope));
        await site.WriteAsync(units[2], "dan-ban", DutySite.Meeting("muc-1", "61", scope));

        Across(await BoardAsync(Year, units[0])).Reason.ShouldBe(
            "Mức đóng góp làm đường liên bản: Thôn, tổ dân phố tán thành: được 1/3 thôn, tổ dân phố, cần ít nhất 2, thiếu 1");
        await site.WriteAsync(units[3], "dan-ban", DutySite.Meeting("muc-1", "93", scope));
        Across(await BoardAsync(Year, units[0])).State.ShouldBe(JudgedState.Reached);

        static JudgedDuty Across(JudgeDuties.View board) => board.Judged.Single(one => one.What is "hai-phan-ba-thon");
    }

    [Fact]
    public async Task Entry_StruckOut_IsJudgedNoMore_AndOthersReadNothing()
    {
        var entry = await DiscloseAsync("Ghi nhầm", "2025-02-03", "");
        Of(await BoardAsync(), entry).State.ShouldBe(JudgedState.Late);
        (await site.Province.AsAsync("xa-clerk", (s, actor) => s.GetRequiredService<StrikeEntry>().ExecuteAsync(
            actor, new(entry, 1, "Ghi nhầm"), TestContext.Current.CancellationToken))).ShouldBeDone();

        (await BoardAsync()).Judged.Select(one => one.Entry?.Id).ShouldNotContain(entry);
        (await OfEntryAsync(entry)).ShouldBeEmpty();
        (await site.Province.AsAsync("huyen-reader", (s, actor) => s.GetRequiredService<JudgeDuties>().ReadAsync(
            actor, Commune, Year, TestContext.Current.CancellationToken))).ShouldBeDone().UnitName.ShouldBe("Xã Nậm Tăm");
        (await site.Province.AsAsync("xa-clerk", (s, actor) => s.GetRequiredService<JudgeDuties>().ReadAsync(
            actor, site.Province.Units.OtherCommune, Year, TestContext.Current.CancellationToken))).ShouldBeAbsent();
        (await site.Province.AsAsync("xa-clerk", (s, actor) => s.GetRequiredService<JudgeEntry>().ReadAsync(
            actor, new EntryId(Guid.CreateVersion7()), TestContext.Current.CancellationToken))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Terms_HeldInMemory_TakeTheEntriesThatTheCountTakes()
    {
        var (duties, entries) = await site.Province.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var today = new DateOnly(2025, 9, 10);
            var all = await database.DutiesOfAsync(OrganisationKind.Commune, new(2022, 1, 1), today, Cancel);
            return (all, await database.DutyBooksAsync(Commune, all, new(2022, 1, 1), today, today, Cancel));
        });
        foreach (var duty in duties.Where(duty => duty.Content.Where.Count > 0))
        {
            var register = entries.Registers[duty.Content.Register!];
            var counted = await site.Province.Site.InScopeAsync(services => services.GetRequiredService<CountEntries>().BehindAsync(
                Commune, register, [new EntryMeasure(MeasureKind.Entries) { Where = duty.Content.Where }],
                new(2022, 1, 1), new(2025, 9, 10), Cancel));

            entries.Entries.Where(e => string.Equals(e.Register, register.Key, StringComparison.Ordinal) && entries.Holds(e, duty.Content.Where))
                .Select(e => e.Id).ShouldBe(counted, ignoreOrder: true, duty.Key);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static JudgedDuty Single(IEnumerable<JudgedDuty> judged, string what) =>
        judged.Single(one => string.Equals(one.What, what, StringComparison.Ordinal));

    private static JudgedDuty Of(JudgeDuties.View board, EntryId entry) => board.Judged.Single(one => one.Entry?.Id == entry);

    private static (string, string)[] Posting(EntryId of, string from, string to) =>
        [("tu-ngay", from), ("noi-dung", of.ToString()), ("hinh-thuc", "niem-yet"), ("noi", "Trụ sở UBND xã"), ("den-ngay", to)];

    private static (string, string)[] Finding(EntryId board, string received, string answered) =>
    [
        ("ngay", "2025-03-03"), ("ban", board.ToString()), ("noi-dung", "Thu quỹ"), ("phat-hien", "yes"), ("ngay-gui", received), ("ngay-tra-loi", answered),
    ];

    private Task<EntryId> MeetingAsync(string what, string agree, params (string, string)[] more) => WriteAsync("dan-ban", DutySite.Meeting(what, agree, more));

    private Task<EntryId> DiscloseAsync(string what, string decided, string published, string item = "muc-12") =>
        WriteAsync("cong-khai-xa", ("ngay", decided), ("muc", item), ("noi-dung", what), ("ngay-cong-khai", published));

    private Task<EntryId> WriteAsync(string register, params (string Column, string Typed)[] typed) => site.WriteAsync(Commune, register, typed);

    private async Task<List<OrganisationId>> CommuneWithVillagesAsync(string name, params string[] villages)
    {
        var units = new List<OrganisationId> { await site.CommuneAsync("T1.H1.X9", name) };
        foreach (var village in villages)
        {
            units.Add(await site.VillageAsync(units[0], village));
        }

        return units;
    }

    private async Task<IReadOnlyList<JudgedDuty>> OfEntryAsync(EntryId entry) => (await site.Province.AsAsync("xa-clerk", (s, actor) =>
        s.GetRequiredService<JudgeEntry>().ReadAsync(actor, entry, Cancel))).ShouldBeDone();

    private async Task<JudgeDuties.View> BoardAsync(int year = Year, OrganisationId? of = null) => (await site.Province.AsAsync("tinh-reader", (s, actor) =>
        s.GetRequiredService<JudgeDuties>().ReadAsync(actor, of ?? Commune, year, Cancel))).ShouldBeDone();

    private async Task<IReadOnlyList<ListLateDuties.Row>> ListAsync() => (await site.Province.AsAsync("xa-clerk", (s, actor) =>
        s.GetRequiredService<ListLateDuties>().ReadAsync(actor, Cancel))).ShouldBeDone();
}
