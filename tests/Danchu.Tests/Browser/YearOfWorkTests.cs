using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// A clerk's year: twelve months of entries in four books of a commune and one of its villages, the reports of the half-year and of the year drafted from them,
/// checked, signed and accepted.
/// </summary>
public sealed class YearOfWorkTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>, IAsyncLifetime
{
    private const string Documents = "Ngày ban hành\tSố, ký hiệu\tLoại văn bản\tCơ quan ban hành\tTrích yếu nội dung"
        + "\tLãnh đạo, chỉ đạo trực tiếp về thực hiện dân chủ ở cơ sở\n";

    private const string Meetings = "Ngày\tLoại\tNội dung\tSố cuộc, buổi, lượt phát\tSố người dự\tBên tổ chức\n";
    private const string Dialogues = "Ngày đối thoại\tNgười chủ trì\tLoại đối thoại\tNơi đối thoại\tSố người dự\n";
    private const string HalfYear = "báo cáo dân chủ ở cơ sở 6 tháng đầu năm 2024";
    private const string WholeYear = "báo cáo dân chủ ở cơ sở cả năm 2024";

    private readonly List<Desk> desks = [];
    private Desk clerk = null!;
    private Desk? head;
    private Desk secretary = null!;

    public async ValueTask InitializeAsync()
    {
        site.Clock.Now = new DateTimeOffset(2024, 6, 24, 1, 0, 0, TimeSpan.Zero);
        var village = await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var one = await (from place in database.VillagePlaces
                             join commune in database.Organisations on place.CommuneId equals commune.Id
                             join own in database.Organisations on place.VillageId equals own.Id
                             where commune.Name == "Xã Bản Bo"
                             orderby own.Name
                             select own).FirstAsync(TestContext.Current.CancellationToken);
            return one.Id;
        });
        await site.AddPersonAsync("truongban", (village, Role.Clerk));
        clerk = await SitAsync("vanthu.banbo");
        secretary = await SitAsync("thuky.tamduong");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }
    }

    [Fact]
    public async Task Books_OfTwelveMonths_BecomeTheHalfYearsAndTheYearsReport()
    {
        await HeadOfVillageWritesAsync("12/4/2024", "Đường nội bản", "120");
        await ClerkWritesADocumentAsync();
        await clerk.PasteAsync("van-ban", Documents, 5, Months(2, 6).Select(Directive));
        await clerk.PasteAsync("hoi-nghi", Meetings, 6, Months(1, 6).Select(day =>
            $"{day:dd/MM/yyyy}\tBuổi tuyên truyền về thực hiện dân chủ ở cơ sở\tPhổ biến Luật\t2\t{day.Month * 10}\tBan Chỉ đạo, cấp ủy, chính quyền"));
        await clerk.PasteAsync("doi-thoai", Dialogues, 6, Months(1, 6).Select(day => $"{day:dd/MM/yyyy}\tBí thư cấp ủy\tVới Nhân dân\tNhà văn hóa\t30"));
        await AskAsync(HalfYear, "duong-lich/Half/1", "2024-06-28");
        var half = await clerk.DraftAsync(HalfYear);
        await clerk.CountedAsync(half, ("van-ban-cap-uy", "6"), ("buoi-tuyen-truyen", "12"), ("luot-nguoi-tuyen-truyen", "210"), ("doi-thoai-bi-thu", "6"),
            ("ngay-cong", "120"));
        await SignAndAcceptAsync(half, HalfYear);

        // Nobody stays signed in for half a year.
        site.Clock.Now = new DateTimeOffset(2024, 12, 24, 1, 0, 0, TimeSpan.Zero);
        (head, clerk, secretary) = (null, await SitAsync("vanthu.banbo"), await SitAsync("thuky.tamduong"));
        await HeadOfVillageWritesAsync("3/9/2024", "Kênh mương", "80");
        await clerk.PasteAsync("van-ban", Documents, 5, Months(7, 11).Select(Directive));
        await clerk.PasteAsync("hoi-nghi", Meetings, 6, Months(7, 12).Select(day =>
            $"{day:dd/MM/yyyy}\tBuổi tuyên truyền về thực hiện dân chủ ở cơ sở\tPhổ biến Luật\t2\t{day.Month * 10}\tBan Chỉ đạo, cấp ủy, chính quyền"));
        await clerk.PasteAsync("doi-thoai", Dialogues, 6, Months(7, 12).Select(day => $"{day:dd/MM/yyyy}\tBí thư cấp ủy\tVới Nhân dân\tNhà văn hóa\t30"));
        await AskAsync(WholeYear, "duong-lich/Year/1", "2024-12-30");
        var year = await clerk.DraftAsync(WholeYear);
        await clerk.CountedAsync(year, ("van-ban-cap-uy", "11"), ("buoi-tuyen-truyen", "24"), ("luot-nguoi-tuyen-truyen", "780"), ("doi-thoai-bi-thu", "12"),
            ("ngay-cong", "200"));
        await TwoPeriodsStandInOneSentenceAsync(year);
        await SignAndAcceptAsync(year, WholeYear);
    }

    private static string Directive(DateOnly day) => $"{day:dd/MM/yyyy}\t{day.Month:00}-CT/ĐU\tChỉ thị\tCấp ủy\tvề thực hiện dân chủ\tcó";

    private static IEnumerable<DateOnly> Months(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(month => new DateOnly(2024, month, 15));

    private async Task<Desk> SitAsync(string userName)
    {
        var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, userName);
        desks.Add(desk);
        return desk;
    }

    private async Task HeadOfVillageWritesAsync(string day, string work, string days)
    {
        head ??= await SitAsync("truongban");
        await head.GoAsync("/registers/dong-gop");
        await head.FollowAsync("Ghi");
        await head.Field("ngay").FillAsync(day);
        await head.Field("cong-trinh").FillAsync(work);
        await head.Field("ngay-cong").FillAsync(days);
        await head.PressAsync("Ghi vào sổ");
        await head.SeeHeadingAsync(work);
    }

    private async Task ClerkWritesADocumentAsync()
    {
        await clerk.GoAsync("/registers/van-ban");
        await clerk.FollowAsync("Ghi");
        await clerk.Field("ngay").FillAsync("15/1/2024");
        await clerk.Field("so").FillAsync("01-CT/ĐU");
        await clerk.Field("loai").SelectOptionAsync(new SelectOptionValue { Label = "Chỉ thị" });
        await clerk.Field("co-quan").SelectOptionAsync(new SelectOptionValue { Label = "Cấp ủy" });
        await clerk.Field("trich-yeu").FillAsync("về thực hiện dân chủ");
        await clerk.Field("truc-tiep").SelectOptionAsync("yes");
        await clerk.PressAsync("Ghi vào sổ");
        await clerk.SeeHeadingAsync("01-CT/ĐU");
    }

    private async Task AskAsync(string subject, string period, string due)
    {
        await secretary.AskAsync(subject, period, due);
        await (await SitAsync("lanhdao.tamduong")).SignRequestAsync();
    }

    // The half-year as it was accepted, the other half as the books count it, the year as both together.
    private async Task TwoPeriodsStandInOneSentenceAsync(string assignment)
    {
        await clerk.GoAsync($"{assignment}/sections/lanh-dao-cap-uy");
        await clerk.PressAsync("Xem dạng chữ thô");
        await clerk.Page.Locator("#Input_Text").FillAsync(
            "Cấp ủy ban hành {{van-ban-cap-uy}} văn bản: 6 tháng đầu năm {{van-ban-cap-uy:2024-H1}}, 6 tháng cuối năm {{van-ban-cap-uy:2024-H2}}, "
            + "cộng {{van-ban-cap-uy:2024-H1,2024-H2}}.");
        await clerk.PressAsync("Lưu");
        await clerk.SeeConfirmedAsync("Đã lưu");
        await clerk.GoAsync(assignment);
        await clerk.FollowAsync("Xem văn bản");
        await clerk.SeeAsync("Cấp ủy ban hành 11 văn bản: 6 tháng đầu năm 06, 6 tháng cuối năm 05, cộng 11.");
    }

    private async Task SignAndAcceptAsync(string assignment, string subject)
    {
        await clerk.GoAsync($"{assignment}/hand-over");
        await clerk.TickAsync("Tôi đã xem các chỗ còn trống, vẫn trình ký");
        await clerk.PressAsync("Trình ký");
        await clerk.SeeConfirmedAsync("Đã trình ký");
        var signer = await SitAsync("lanhdao.banbo");
        await signer.FollowAsync(subject);
        await signer.PressAsync("Ký và gửi cấp trên");
        await signer.SeeConfirmedAsync("Đã ký số");
        await secretary.GoHomeAsync();
        await secretary.Main.GetByRole(AriaRole.Table, new LocatorGetByRoleOptions { Name = "Đợt báo cáo đang theo dõi" }).GetByText(subject).ClickAsync();
        await secretary.FollowAsync("Xã Bản Bo");
        await secretary.PressAsync("Tiếp nhận");
        await secretary.SeeConfirmedAsync("Đã tiếp nhận");
    }
}
