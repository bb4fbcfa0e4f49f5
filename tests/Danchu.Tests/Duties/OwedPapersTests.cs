using Danchu.Core.Access;
using Danchu.Core.Duties;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Duties;

/// <summary>
/// Plans, quarterly lists and reports (Điều 13.2, 14, 27, 28), what an agency's and an enterprise's people decide and are asked (Điều 48, 49, 67-71): each
/// from a book of its own, on Wednesday 10/9/2025.
/// </summary>
public sealed class OwedPapersTests(DutySite site) : IClassFixture<DutySite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_OfEachQuarter_AreAskedByItsLastDay()
    {
        var commune = await site.CommuneAsync("T1.H1.X7", "Xã Bốn Quý");
        await PaperAsync(commune, "danh-sach-quy", "2025-03-28");
        await PaperAsync(commune, "bao-cao-ttnd", "2025-06-30");

        var board = (await BoardAsync(commune)).Judged;
        board.Where(one => one.Duty.Key is "danh-sach-cong-khai").OrderBy(one => one.DueOn).Select(one => (one.DueOn, one.State)).ShouldBe(
        [
            (new DateOnly(2025, 3, 31), JudgedState.Done), (new DateOnly(2025, 6, 30), JudgedState.Late), (new DateOnly(2025, 9, 30), JudgedState.Open),
            (new DateOnly(2025, 12, 31), JudgedState.Open),
        ]);
        board.Where(one => one.Duty.Key is "bao-cao-ttnd").OrderBy(one => one.DueOn).Select(one => one.State).Take(2).ShouldBe(
            [JudgedState.Late, JudgedState.Done], "The book was kept in March already.");
    }

    [Fact]
    public async Task ReportToTheCouncil_AfterItsSession_IsLate_AndThoseBoundAreHeardBefore()
    {
        var commune = await site.CommuneAsync("T1.H1.X8", "Xã Kỳ Họp");
        var late = await PaperAsync(commune, "bao-cao-hdnd", "2025-07-16", ("ngay-ky-hop", "2025-07-15"));
        var done = await PaperAsync(commune, "bao-cao-hdnd", "2025-07-15", ("ngay-ky-hop", "2025-07-15"));
        var heard = await PaperAsync(commune, "doi-tuong-thi-hanh", "2025-05-05", ("ngay-quyet-dinh", "2025-05-06"));
        var same = await PaperAsync(commune, "doi-tuong-thi-hanh", "2025-05-06", ("ngay-quyet-dinh", "2025-05-06"));

        var states = (await BoardAsync(commune)).Judged.Where(one => one.Entry is not null).ToDictionary(one => one.Entry!.Id, one => one.State);
        (states[late], states[done], states[heard], states[same]).ShouldBe((JudgedState.DoneLate, JudgedState.Done, JudgedState.Done, JudgedState.DoneLate));
    }

    [Fact]
    public async Task Agency_PublishesInOneOfTheDemandedForms_OrItIsNotKnown()
    {
        var agency = await UnitAsync("T1.H1.PHONG", "Phòng Nội vụ", OrganisationKind.Agency);
        var posted = await InsideAsync(agency, "niem-yet");
        var told = await InsideAsync(agency, "hoi-nghi");
        var silent = await InsideAsync(agency, "");

        var judged = (await BoardAsync(agency)).Judged.Where(one => one.What is "hinh-thuc-bat-buoc").ToDictionary(one => one.Entry!.Id);
        judged[posted].State.ShouldBe(JudgedState.Reached);
        judged[told].State.ShouldBe(JudgedState.Unknown, "The book names the chief form alone.");
        judged[told].Reason.ShouldBe("Hình thức bắt buộc: chưa ghi một trong các hình thức a) Niêm yết tại cơ quan, đơn vị; "
            + "b) Hệ thống thông tin nội bộ, cổng thông tin điện tử; d) Văn bản gửi toàn thể");
        judged.ShouldNotContainKey(silent);
    }

    [Theory]
    [InlineData("ban-quyet-dinh-co-quan", OrganisationKind.Agency, "muc-3")]
    [InlineData("ban-quyet-dinh-doanh-nghiep", OrganisationKind.Enterprise, "muc-4")]
    public async Task Decided_ByMoreThanHalfOfThosePresent_OrByOneTooFew(string register, OrganisationKind kind, string item)
    {
        var unit = await UnitAsync("T1.H1." + kind.ToString().ToUpperInvariant(), $"Đơn vị {kind}", kind);
        var (passed, short1) = (await DecideAsync("21"), await DecideAsync("20"));

        var judged = (await BoardAsync(unit)).Judged.Where(one => one.What is "tan-thanh").ToDictionary(one => one.Entry!.Id);
        (judged[passed].State, judged[passed].Item!.Values.Single()).ShouldBe((JudgedState.Reached, item));
        (judged[short1].State, judged[short1].Off).ShouldBe((JudgedState.Missed, 1));

        Task<EntryId> DecideAsync(string agree) => site.WriteAsync(
            unit, register, ("ngay", "2025-01-20"), ("muc", item), ("noi-dung", "Nghị quyết hội nghị"), ("hinh-thuc", "hoi-nghi"), ("co-mat", "40"),
            ("tan-thanh", agree), ("ket-qua", "thong-qua"));
    }

    [Fact]
    public async Task Enterprise_MeetsWithinThreeMonthsOfItsYear_AndAsksItsPeople()
    {
        var unit = await UnitAsync("T1.H1.MAY", "Công ty May Nậm Na", OrganisationKind.Enterprise);
        var met = await site.WriteAsync(
            unit, "hoi-nghi-nld", ("ngay", "2025-04-01"), ("loai", "thuong-nien"), ("tong-so", "120"), ("trieu-tap", "90"), ("co-mat", "60"),
            ("tan-thanh", "31"), ("het-nam-tai-chinh", "2024-12-31"));
        var asked = await site.WriteAsync(
            unit, "gop-y-doanh-nghiep", ("ngay", "2025-02-10"), ("muc", "muc-1dd"), ("noi-dung", "Dự thảo quy chế dân chủ"),
            ("so-y-kien", "12"), ("so-tiep-thu", "9"));

        var board = await BoardAsync(unit);
        var states = board.Judged.Where(one => one.Entry?.Id == met).ToDictionary(one => one.What, one => one.State, StringComparer.Ordinal);
        (states["ba-thang"], states["co-mat"], states["tan-thanh"]).ShouldBe((JudgedState.DoneLate, JudgedState.Reached, JudgedState.Reached));
        board.Judged.Single(one => one.Duty.Key is "hoi-nghi-nld" && one.What is "hoi-nghi").State.ShouldBe(JudgedState.Done);
        board.Judged.ShouldNotContain(one => one.Entry != null && one.Entry.Id == asked, "It is counted among its items, no clock runs.");
    }

    private Task<EntryId> PaperAsync(OrganisationId unit, string what, string day, params (string, string)[] more) =>
        site.WriteAsync(unit, "ke-hoach-bao-cao", [("ngay", day), ("viec", what), ("noi-dung", $"Việc ngày {day}"), .. more]);

    private Task<EntryId> InsideAsync(OrganisationId unit, string form) => site.WriteAsync(
        unit, "cong-khai-noi-bo", ("ngay", "2025-03-03"), ("muc", "muc-3"), ("noi-dung", $"Quyết toán {form}"), ("hinh-thuc", form),
        ("ngay-cong-khai", "2025-03-04"));

    private Task<OrganisationId> UnitAsync(string code, string name, OrganisationKind kind) => site.Province.Site.InScopeAsync(services =>
        SmallProvince.AddAsync(services, site.Province.Units.District, code, name, kind));

    private async Task<JudgeDuties.View> BoardAsync(OrganisationId unit) => (await site.Province.Site.InScopeAsync(services =>
        services.GetRequiredService<JudgeDuties>().ReadAsync(Actor.System, unit, 2025, Cancel))).ShouldBeDone();
}
