using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser;

/// <summary>
/// The points of 2023 in the demonstration: the district sends its own scorecard of Báo cáo 496-BC/BCĐ, the province reviews and closes it, the
/// district reads the league tables of its communes and agencies and takes them away as files.
/// </summary>
internal sealed class ScoresOf2023(DemonstrationSite site, BrowserFixture browser, BrowserView view) : IAsyncDisposable
{
    private readonly List<Desk> desks = [];
    private string sheet = "";

    public async Task PlayAsync()
    {
        sheet = $"/scorecards/{await SheetOfTheDistrictAsync()}";
        await DistrictSendsAsync();
        await ProvinceReviewsAsync();
        await ProvinceClosesAsync();
        await DistrictTakesTheSheetAsync();
        await DistrictReadsCommunesAsync();
        await DistrictReadsAgenciesAsync();
        desks.SelectMany(d => d.Window.Troubles).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in desks)
        {
            await desk.DisposeAsync();
        }
    }

    private async Task DistrictSendsAsync()
    {
        var signer = await SitAsync("lanhdao.tamduong");
        await signer.GoAsync(sheet);
        await signer.SeeAsync("94/100 điểm · Tốt");
        await signer.SeeAsync("11/51 = 21,57% → 10 điểm");
        await signer.TickAsync("Tôi đã xem các tiêu chí chưa có minh chứng và vẫn gửi");
        await signer.PressAsync("Gửi phiếu tự chấm");
        await signer.SeeConfirmedAsync("Đã gửi phiếu tự chấm điểm.");
    }

    private async Task ProvinceReviewsAsync()
    {
        var secretary = await SitAsync("thuky.laichau");
        await secretary.FollowAsync("1 phiếu chờ thẩm định");
        await secretary.FollowAsync("Huyện Tam Đường");
        await secretary.Page.Locator("input[name='Points.mo-hinh']").FillAsync("8");
        await secretary.Page.Locator("input[name='Reason.mo-hinh']").FillAsync("Mô hình chưa được nhân rộng");
        await secretary.PressAsync("Đồng ý mọi tiêu chí còn lại");
        await secretary.SeeConfirmedAsync("Đã lưu điểm của 20 tiêu chí.");
        await secretary.PressAsync("Kết thúc thẩm định");
        await secretary.SeeAsync("93/100 điểm · Tốt");
    }

    private async Task ProvinceClosesAsync()
    {
        var leader = await SitAsync("lanhdao.laichau");
        await leader.GoAsync(sheet);
        await leader.TickAsync("Đơn vị chưa giải trình, vẫn kết luận");
        await leader.PressAsync("Kết luận điểm");
        await leader.SeeAsync("93 điểm · Tốt");
    }

    /// <summary>The columns of the seed: number, content, full points, what was given, remarks.</summary>
    private async Task DistrictTakesTheSheetAsync()
    {
        var secretary = await SitAsync("thuky.tamduong");
        await secretary.GoAsync(sheet);
        var cells = Cells(await DownloadAsync(secretary, "Word"));
        cells.ShouldContain("1.1");
        cells.ShouldContain("Tổng cộng điểm");
        cells.ShouldContain("94");
        cells.ShouldContain("93");
        cells.ShouldContain(cell => cell.Contains("11/51", StringComparison.Ordinal));
    }

    private async Task DistrictReadsCommunesAsync()
    {
        var secretary = desks[^1];
        await OpenLeagueAsync(secretary, "báo cáo kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2023");
        await secretary.SeeHeadingAsync("Bảng điểm, xếp loại năm 2023");
        (await secretary.Page.Locator("table.league tbody tr").CountAsync()).ShouldBe(13);
        if (view.Script)
        {
            await secretary.ShouldFitAPhoneAsync("league-2023");
        }

        var cells = Cells(await DownloadAsync(secretary, "Word"));
        cells.ShouldContain("88,3");
        cells.ShouldContain("87,1");
        (await DownloadAsync(secretary, "Excel")).Length.ShouldBeGreaterThan(4_000);
        System.Text.Encoding.UTF8.GetString(await DownloadAsync(secretary, "CSV")).ShouldContain("Xã Tả Lèng");
    }

    private async Task DistrictReadsAgenciesAsync()
    {
        var secretary = desks[^1];
        await OpenLeagueAsync(secretary, "báo cáo kết quả thực hiện Quy chế dân chủ tại cơ quan, đơn vị năm 2023");
        (await secretary.Page.Locator("table.league tbody tr").CountAsync()).ShouldBeGreaterThan(20);
        await secretary.SeeAsync("93,33");
        Cells(await DownloadAsync(secretary, "Word")).ShouldContain("Thanh tra huyện Tam Đường");
    }

    private async Task OpenLeagueAsync(Desk desk, string subject)
    {
        var round = await site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Rounds
            .Where(r => r.Subject == subject).Select(r => r.Id).SingleAsync(TestContext.Current.CancellationToken));
        await desk.GoAsync($"/rounds/{round}");
        await desk.FollowAsync("bảng điểm, xếp loại");
    }

    private Task<string> SheetOfTheDistrictAsync() => site.InScopeAsync(async s =>
    {
        var database = s.GetRequiredService<DanchuDatabase>();
        var id = await database.Scorecards.Where(c => database.Rounds.Any(r => r.Id == c.RoundId && r.Period!.Year == 2023)
            && database.Organisations.Any(o => o.Id == c.OrganisationId
                && o.Code == "TAM.DUONG")).Select(c => c.Id).SingleAsync(TestContext.Current.CancellationToken);
        return id.ToString();
    });

    private static async Task<byte[]> DownloadAsync(Desk desk, string link)
    {
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync(link));
        return await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
    }

    private static List<string> Cells(byte[] docx)
    {
        var read = DocxReader.Read(new MemoryStream(docx)).ShouldBeOfType<DocxRead>().Document;
        var blocks = read.Body.Concat(read.Annexes.SelectMany(a => a.Body));
        return [.. blocks.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => string.Concat(c.Content.Select(Text)))];
    }

    private static string Text(Inline inline) => inline switch
    {
        Run run => run.Text,
        BoundFigure figure => figure.Text,
        _ => " ",
    };

    private async Task<Desk> SitAsync(string userName)
    {
        var desk = await Desk.SignInAsync(browser, site.Address, view, userName);
        desks.Add(desk);
        return desk;
    }
}
