using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// Three communes propose the same; their district merges it and passes it on; the province answers once, and the answer stands with each commune: at its
/// proposal, in its notices and in its book.
/// </summary>
public sealed class ProposalJourneyTests(DemonstrationSite site, BrowserFixture browser) : IClassFixture<DemonstrationSite>, IAsyncLifetime
{
    private const string Answer = "Tỉnh bố trí 450 triệu đồng trong năm 2025";

    private static readonly (string User, string Code, string Text)[] Communes =
    [
        ("kiennghi.mot", "BAN.BO", "Đề nghị tỉnh hỗ trợ kinh phí sửa nhà văn hóa các bản vùng cao"),
        ("kiennghi.hai", "BAN.GIANG", "Kiến nghị hỗ trợ kinh phí sửa nhà văn hóa các bản vùng cao của xã"),
        ("kiennghi.ba", "BAN.HON", "Hỗ trợ kinh phí để sửa nhà văn hóa các bản vùng cao"),
    ];

    private readonly List<Desk> desks = [];

    public async ValueTask InitializeAsync()
    {
        site.Clock.Now = new DateTimeOffset(2024, 11, 4, 1, 0, 0, TimeSpan.Zero);
        foreach (var (user, code, role) in Communes.Select(c => (c.User, c.Code, Role.Clerk))
            .Append(("kiennghi.huyen", "TAM.DUONG", Role.Secretariat)).Append(("kiennghi.tinh", "LAI.CHAU", Role.Secretariat)))
        {
            var unit = await site.InScopeAsync(services =>
                services.GetRequiredService<DanchuDatabase>().Organisations.Where(o => o.Code == code).Select(o => o.Id)
                    .SingleAsync(TestContext.Current.CancellationToken));
            await site.AddPersonAsync(user, (unit, role));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }
    }

    [Fact]
    public async Task Proposal_OfThreeCommunes_GoesUp_AndItsAnswerComesDownToEach()
    {
        var clerks = new List<Desk>();
        foreach (var (user, _, text) in Communes)
        {
            clerks.Add(await SendAsync(user, text));
        }

        await DistrictMergesAndPassesOnAsync();
        await ProvinceAnswersAsync();
        foreach (var clerk in clerks)
        {
            await clerk.GoHomeAsync();
            await clerk.SeeAsync("trả lời kiến nghị của đơn vị: đã giải quyết");
            await clerk.GoAsync("/proposals");
            await clerk.SeeAsync(Answer);
            await clerk.FollowAsync("sửa nhà văn hóa");
            await clerk.SeeAsync("Văn bản số 45/UBND-NV ngày 01/11/2024");
            await clerk.SeeAsync("Được xem xét chung với 2 kiến nghị giống nhau");
        }

        await clerks[0].ShouldFitAPhoneAsync("proposal-answered");
        await clerks[0].FollowAsync("Đề nghị tỉnh hỗ trợ kinh phí");
        await clerks[0].SeeAsync(Answer);
        await clerks[0].SeeAsync("Đã giải quyết");
    }

    private async Task<Desk> SitAsync(string userName)
    {
        var desk = await Desk.SignInAsync(browser, site.Address, BrowserView.Desktop, userName);
        desks.Add(desk);
        return desk;
    }

    private async Task<Desk> SendAsync(string user, string text)
    {
        var clerk = await SitAsync(user);
        await clerk.GoAsync("/proposals");
        await clerk.FollowAsync("Gửi kiến nghị mới");
        await clerk.FillAsync("Nội dung kiến nghị, đề xuất", text);
        await clerk.FillAsync("Lý do, căn cứ", "Nhà đã xuống cấp");
        await clerk.ChooseAsync("Gửi đến", "Tam Đường");
        await clerk.ChooseAsync("Nguồn", "Tiếp xúc cử tri");
        await clerk.PressAsync("Gửi kiến nghị");
        await clerk.SeeConfirmedAsync("Đã gửi kiến nghị");
        await clerk.SeeAsync("Đã gửi, nơi nhận chưa mở");
        await clerk.GoAsync("/proposals");
        await clerk.ShouldFitAPhoneAsync("proposals");
        return clerk;
    }

    private async Task DistrictMergesAndPassesOnAsync()
    {
        var district = await SitAsync("kiennghi.huyen");
        await district.GoHomeAsync();
        await district.GoAsync("/proposals/received");
        await district.ShouldFitAPhoneAsync("proposals-received");
        await district.FollowAsync("Đề nghị tỉnh hỗ trợ kinh phí");
        await district.SeeAsync("Có vẻ giống");
        foreach (var box in await district.Main.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = "Có vẻ giống" })
            .GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await district.ShouldFitAPhoneAsync("proposal-group");
        await district.FillAsync("Tên chung của nhóm", "Sửa nhà văn hóa các bản vùng cao");
        await district.PressAsync("Ghép vào kiến nghị này");
        await district.SeeConfirmedAsync("Đã ghép các kiến nghị");
        await district.SeeAsync("Trả lời 3 kiến nghị");
        await district.OpenAsync("Chuyển nơi có thẩm quyền");
        await district.ChooseAsync("Cấp trên của đơn vị", "Lai Châu");
        await district.FillAsync("Ghi chú chuyển", "Vượt khả năng cân đối của huyện");
        await district.PressAsync("Chuyển");
        await district.SeeConfirmedAsync("Đã chuyển đến");
    }

    private async Task ProvinceAnswersAsync()
    {
        var province = await SitAsync("kiennghi.tinh");
        await province.GoAsync("/proposals/received");
        await province.FollowAsync("Sửa nhà văn hóa các bản vùng cao");
        await province.ChooseAsync("Kết quả", "Đã giải quyết");
        await province.FillAsync("Nội dung trả lời", Answer);
        await province.FillAsync("Số, ký hiệu văn bản trả lời", "45/UBND-NV");
        await province.FillAsync("Ngày văn bản", "2024-11-01");
        await province.PressAsync("Trả lời 3 kiến nghị");
        await province.SeeConfirmedAsync("Đã trả lời 3 kiến nghị");
        await province.SeeAsync("Đã giải quyết");
    }
}
