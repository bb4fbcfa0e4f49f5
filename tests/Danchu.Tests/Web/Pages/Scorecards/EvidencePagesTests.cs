using System.Net;
using System.Net.Http.Headers;
using Danchu.Core.Identifiers;
using Danchu.Demonstration;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Scorecards;

/// <summary>Evidence as it goes over the wire: what is refused, in words, and what comes back, with which heads.</summary>
public sealed partial class EvidencePagesTests(ScoreSite score) : IClassFixture<ScoreSite>
{
    [Fact]
    public async Task Upload_ProgramNamedPdf_IsRefusedAtTheField()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var answer = await clerk.UploadAsync(
            $"/scorecards/{card}/evidence/t1-1", "Input.Files", "bao-cao.pdf", EvidenceFiles.Program, ("Input.Place", "trang 3"));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain(
            "<a href=\"#Input_Files\">“bao-cao.pdf”: nội dung không phải tệp PDF, dù tên tệp ghi như vậy. Nội dung là chương trình máy tính.</a>");
        answer.Html.ShouldContain("value=\"trang 3\"");
    }

    // A browser does not ask first whether it may send: the answer must come all the same.
    [Fact]
    public async Task Upload_OfTwoHundredMegabytes_IsAnsweredInWords()
    {
        var card = await score.AskAsync();
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false }) { BaseAddress = score.Site.Address };
        var token = TokenIn(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken));
        using var signIn = new FormUrlEncodedContent(
            [new("Input.UserName", ScoreSite.Clerk), new("Input.Password", LoadDemonstration.Password), new("__token", token)]);
        (await client.PostAsync(new Uri("/sign-in", UriKind.Relative), signIn, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[200 * 1024 * 1024]), "Input.Files", "phim.pdf" } };

        using var answer = await client.PostAsync(new Uri($"/scorecards/{card}/evidence/t1-1", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Mỗi lần chỉ gửi được tối đa 25 MB");
    }

    [Fact]
    public async Task Download_IsAnAttachmentInASandbox_AndAPictureMayBeLookedAt()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);
        (await clerk.UploadAsync($"/scorecards/{card}/evidence/t1-1", "Input.Files", "ảnh họp.png", EvidenceFiles.Png)).Status.ShouldBe(302);
        (await clerk.UploadAsync($"/scorecards/{card}/evidence/t1-1", "Input.Files", "quyết định.pdf", EvidenceFiles.Pdf)).Status.ShouldBe(302);
        var files = FileAddress().Matches((await clerk.GetAsync($"/scorecards/{card}")).Html).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        files.Count.ShouldBe(2);

        foreach (var file in files)
        {
            var (type, heads, disposition) = await HeadsAsync(clerk, file);
            disposition.ShouldNotBeNull().DispositionType.ShouldBe("attachment");
            heads.ShouldContain("sandbox; default-src 'none'");
            heads.ShouldContain("nosniff");
            (await HeadsAsync(clerk, file + "?handler=Look")).Disposition?.DispositionType.ShouldBe(type is "image/png" ? null : "attachment", type);
        }

        using var stranger = await score.Site.SignedInAsync("vanthu.bangiang");
        (await stranger.GetAsync(files[0])).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Points_Typed_AreSavedBeforeTheEvidenceIsOpened()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        var answer = await clerk.PostAsync($"/scorecards/{card}", ("Points.t1-1", "1,25"), ("Version.t1-1", "0"), ("prove", "t1-1"));

        answer.Location.ShouldBe($"/scorecards/{card}/evidence/t1-1");
        (await clerk.GetAsync($"/scorecards/{card}")).Html.ShouldContain("value=\"1,25\"");
    }

    [Fact]
    public async Task Existing_DocumentsOfTheUnit_CanBeUsedAndTakenAway()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);
        var address = $"/scorecards/{card}/evidence/t1-1";
        var report = ReportOption().Match((await clerk.GetAsync(address)).Html).Groups["value"].Value;

        (await clerk.PostAsync($"{address}?handler=Use", ("Input.Source", report), ("Input.SourcePlace", "Mục II"))).Location.ShouldBe(address);
        var page = (await clerk.GetAsync(address)).Html;
        page.ShouldContain(", Mục II");
        var id = FileAddress().Match(page).Value.Split('/')[^1];
        (await clerk.PostAsync($"/scorecards/{card}/evidence/t1-2?handler=Use", ("Input.Source", id), ("Input.SourcePlace", "Mục III"))).Status.ShouldBe(302);
        (await clerk.PostAsync($"{address}?handler=Remove", ("evidence", id))).Location.ShouldBe(address);

        (await clerk.GetAsync(address)).Html.ShouldContain("Tiêu chí này cần minh chứng; chưa có tài liệu nào.");
        (await clerk.PostAsync($"{address}?handler=Use", ("Input.Source", "không có"), ("Input.SourcePlace", ""))).Html
            .ShouldContain("Chọn một tài liệu đã có trong phiếu.");
    }

    [Fact]
    public async Task Entry_OfTheUnitsBooks_IsFoundUsedAndOpened()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);
        var address = $"/scorecards/{card}/evidence/t1-1";
        (await clerk.GetAsync(address)).Html.ShouldNotContain("value=\"Entry:");
        (await clerk.GetAsync($"{address}?q=kh%C3%B4ng+c%C3%B3+m%E1%BB%A5c+n%C3%A0o+nh%C6%B0+v%E1%BA%ADy")).Html.ShouldNotContain("value=\"Entry:");
        var found = await clerk.GetAsync($"{address}?q=KE+hoach");
        var entry = EntryOption().Match(found.Html).Groups["value"].Value;

        var used = await clerk.PostFromAsync(address, $"{address}?handler=Use", ("Input.Source", entry), ("Input.SourcePlace", "trang 2"));

        used.Location.ShouldBe(address);
        var page = (await clerk.GetAsync(address)).Html;
        page.ShouldContain($"href=\"/entries/{entry["Entry:".Length..]}\"");
        page.ShouldContain(", trang 2");
        (await clerk.PostFromAsync(address, $"{address}?handler=Use", ("Input.Source", $"Entry:{Guid.NewGuid()}"), ("Input.SourcePlace", ""))).Html
            .ShouldContain("Chỉ dùng được mục trong sổ của chính đơn vị");
    }

    [Fact]
    public async Task Page_OfACriterion_NamesItOnce()
    {
        var card = await score.AskAsync();
        using var clerk = await score.Site.SignedInAsync(ScoreSite.Clerk);

        (await clerk.GetAsync($"/scorecards/{card}/evidence/t1-1")).Html.ShouldContain("<strong>Tiêu chí 1.1</strong>");
        var unnumbered = (await clerk.GetAsync($"/scorecards/{card}/evidence/t6-10")).Html;
        unnumbered[unnumbered.IndexOf("<main", StringComparison.Ordinal)..].Split("Ban hành đầy đủ").Length.ShouldBe(2);
    }

    private static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    private async Task<(string? Type, string Heads, ContentDispositionHeaderValue? Disposition)> HeadsAsync(Visitor visitor, string path)
    {
        using var response = await visitor.FetchAsync(path);
        return (response.Content.Headers.ContentType?.MediaType, response.Headers.ToString(), response.Content.Headers.ContentDisposition);
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "/scorecards/files/[0-9a-f-]{36}", System.Text.RegularExpressions.RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial System.Text.RegularExpressions.Regex FileAddress();

    [System.Text.RegularExpressions.GeneratedRegex(
        "value=\"(?<value>Report:[0-9a-f-]{36})\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial System.Text.RegularExpressions.Regex ReportOption();

    [System.Text.RegularExpressions.GeneratedRegex(
        "value=\"(?<value>Entry:[0-9a-f-]{36})\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial System.Text.RegularExpressions.Regex EntryOption();

    [System.Text.RegularExpressions.GeneratedRegex(
        "name=\"__token\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial System.Text.RegularExpressions.Regex Token();
}
