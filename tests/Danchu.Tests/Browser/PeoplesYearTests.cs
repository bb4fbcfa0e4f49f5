using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// The people's side of a commune's year: it publishes the fourteen items of Điều 11, its villages decide, its people are asked, its Ban Thanh tra nhân dân is
/// answered, it proposes; figures and points of the year follow from it, and everybody reads without scripts what was made public, and no more.
/// </summary>
public sealed class PeoplesYearTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>, IAsyncLifetime
{
    private const string WholeYear = "báo cáo dân chủ ở cơ sở cả năm 2024";
    private const string Rubric = "Bảng điểm dân chủ của huyện năm 2024";

    private readonly PeoplesYear year = new(site, browser);

    public ValueTask InitializeAsync()
    {
        year.Be(1, 10);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => year.DisposeAsync();

    [Fact]
    public async Task Commune_PlaysAYear_AndItsFiguresAndPointsFollow()
    {
        await year.TurnOnAsync();
        await year.PublishFourteenAsync();
        year.Be(3, 11);
        await year.DecideAsync();
        year.Be(3, 25);
        await year.RecogniseConventionAsync();
        year.Be(4, 1);
        await year.ConsultAsync();
        year.Be(4, 24);
        await year.PublishResultAsync();
        year.Be(6, 19);
        await year.AnswerSupervisionAsync();
        year.Be(9, 23);
        await year.ProposeAsync();
        year.Be(12, 24);
        await BoardOfDutiesAsync();
        await FiguresAndPointsAsync();
        await EverybodyReadsAsync();
    }

    private async Task BoardOfDutiesAsync()
    {
        var clerk = await year.SitAsync("vanthu.banbo");
        await clerk.GoAsync(year.Failed);
        await clerk.FollowAsync("Nghĩa vụ năm 2024");
        await clerk.SeeAsync("62/93");
        await clerk.SeeAsync("thiếu 1");
        await clerk.ShouldFitAPhoneAsync("peoples-year-duties");
    }

    private async Task FiguresAndPointsAsync()
    {
        var secretary = await year.SitAsync("thuky.tamduong");
        await CriterionOfDisclosureAsync(secretary);
        await secretary.AskAsync(WholeYear, "duong-lich/Year/1", "2024-12-30", Rubric);
        await (await year.SitAsync("lanhdao.tamduong")).SignRequestAsync();
        var clerk = await year.SitAsync("vanthu.banbo");
        var assignment = await clerk.DraftAsync(WholeYear);
        await clerk.CountedAsync(assignment, ("giam-sat-ttnd", "1"));
        await clerk.GoAsync($"{assignment}/sections/lanh-dao-cap-uy");
        await clerk.PressAsync("Xem dạng chữ thô");
        await clerk.Page.Locator("#Input_Text").FillAsync(
            "Xã công khai {{noi-dung-cong-khai}} nội dung, đúng hạn {{cong-khai-dung-han}}; họp dân {{cuoc-hop-dan}} cuộc; "
            + "tiếp thu {{y-kien-tiep-thu}} ý kiến; trả lời {{tra-loi-giam-sat-dung-han}} kiến nghị giám sát đúng hạn. Kiến nghị: {{so:kien-nghi.kien-nghi}}.");
        await clerk.PressAsync("Lưu");
        await clerk.SeeConfirmedAsync("Đã lưu");
        await clerk.GoAsync(assignment);
        await clerk.FollowAsync("Xem văn bản");
        await clerk.SeeAsync("Xã công khai 14/14 nội dung, đúng hạn 14/14; họp dân 02 cuộc; tiếp thu 03/05 ý kiến; trả lời 01/01 kiến nghị giám sát đúng hạn.");
        await clerk.SeeAsync("Hỗ trợ xi măng làm đường nội bản");
        await clerk.GoHomeAsync();
        await clerk.FollowAsync("Tự chấm điểm");
        await clerk.SeeAsync("14/14");
        await clerk.ShouldFitAPhoneAsync("peoples-year-scorecard");
    }

    private static async Task CriterionOfDisclosureAsync(Desk secretary)
    {
        await secretary.GoAsync("/rubrics");
        await secretary.FollowAsync("Phiếu đánh giá xếp loại Ban Chỉ đạo QCDC xã, thị trấn");
        await secretary.PressAsync("Sao thành bảng của đơn vị");
        await secretary.FollowAsync("Tên bảng, tổng điểm, xếp loại");
        await secretary.FillAsync("Tên bảng", Rubric);
        await secretary.PressAsync("Lưu thông tin chung");
        await secretary.FollowAsync("Chỉ đạo triển khai thực hiện Pháp lệnh 34");
        await secretary.FillAsync("Nội dung tiêu chí", "Công khai đúng thời hạn các nội dung của Điều 11");
        await secretary.ChooseAsync("Cách chấm", "khung tỷ lệ");
        await secretary.FillAsync("Khung tỷ lệ", "Từ 90% trở lên được 10 điểm\nTừ 50% đến 90% được 5 điểm\nDưới 50% được 0 điểm");
        await secretary.ChooseAsync("Hệ thống đề xuất điểm từ", "Tỷ lệ giữa");
        await secretary.FillAsync("Chỉ tiêu", "cong-khai-dung-han");
        await secretary.PressAsync("Lưu tiêu chí");
        await secretary.SeeConfirmedAsync("Đã lưu tiêu chí.");
    }

    private async Task EverybodyReadsAsync()
    {
        var citizen = await year.VisitAsync();
        var page = citizen.Locator("main");
        await Assertions.Expect(page).ToContainTextAsync("Đang công khai");
        foreach (var (link, text) in new[]
        {
            ("Tài liệu 01", "Toàn văn tài liệu 01"), ("Làm đường nội bản", "62/93 hộ tán thành"), ("Dự thảo quy chế", "tiếp thu"),
        })
        {
            await citizen.GotoAsync(PeoplesYear.Public);
            await citizen.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
            await Assertions.Expect(page).ToContainTextAsync(text);
        }

        // The withheld opinion gives its reason and nothing else; the meeting that failed was not published.
        await Assertions.Expect(page).ToContainTextAsync("Quảng cáo");
        await Assertions.Expect(page).Not.ToContainTextAsync("Mua hàng");
        await citizen.GotoAsync(year.Receipts[2]);
        await Assertions.Expect(page).ToContainTextAsync("Đã xem xét, không hiện trên trang");
        await citizen.GotoAsync(year.Receipts[0]);
        await Assertions.Expect(page).ToContainTextAsync("Xã tiếp thu.");
        await citizen.GotoAsync(PeoplesYear.Public);
        await Assertions.Expect(page).Not.ToContainTextAsync("Làm nhà văn hóa");
    }
}
