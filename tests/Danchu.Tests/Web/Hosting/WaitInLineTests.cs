using Danchu.Core.Database;
using Danchu.Core.Uploads;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Hosting;

/// <summary>Heavy requests wait in line on the real site; whoever gets no turn is told why and when to come again, and keeps what was typed.</summary>
public sealed class WaitInLineTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Clerk = "vanthu.banbo";

    [Fact]
    public async Task Post_WhileThePersonHasEnoughInLine_Is429WithWhatWasTyped()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var person = await PersonAsync(Clerk);
        var turns = Enumerable.Range(0, 4).Select(_ => Line.EnterAsync(person)).ToList();

        var refused = await clerk.PostAsync("/checks", ("Input.Text", "Họp 03 cuộc và 05 cuộc."));
        var page = await clerk.GetAsync("/checks");
        var light = await clerk.GetAsync("/assignments");

        refused.Status.ShouldBe(429);
        refused.Html.ShouldContain("Bạn đang có mấy tệp hoặc văn bản chờ xử lý.");
        refused.Html.ShouldContain("Họp 03 cuộc và 05 cuộc.");
        (page.Status, light.Status).ShouldBe((200, 200));
        await EndAsync(turns);
        (await clerk.PostAsync("/checks", ("Input.Text", "Họp 03 cuộc và 05 cuộc."))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Post_WhenTheLineIsFull_Is503WithRetryAfter()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var token = await clerk.TokenAsync("/checks");
        var turns = Enumerable.Range(0, 42).Select(_ => Line.EnterAsync(Guid.NewGuid())).ToList();

        var refused = await clerk.PostWithTokenAsync("/checks", token, ("Input.Text", "Họp 03 cuộc."));

        refused.Status.ShouldBe(503);
        refused.Html.ShouldContain("Máy chủ đang bận");
        await EndAsync(turns);
    }

    /// <summary>Any page that is sent more than a section takes a turn, whatever it makes of it.</summary>
    [Fact]
    public async Task Post_OfALargeBodyToAnyPage_TakesATurn()
    {
        using var clerk = await site.SignedInAsync(Clerk);
        var person = await PersonAsync(Clerk);
        var turns = Enumerable.Range(0, 4).Select(_ => Line.EnterAsync(person)).ToList();

        var large = await clerk.UploadAsync("/account/password", "Input.File", "a.bin", new byte[2 << 20]);
        var small = await clerk.UploadAsync("/account/password", "Input.File", "a.bin", new byte[2 << 10]);

        large.Status.ShouldBe(429);
        small.Status.ShouldNotBe(429);
        await EndAsync(turns);
    }

    [Fact]
    public async Task Post_OfAStranger_IsReadNoFurtherThanASection()
    {
        using var stranger = site.Visitor();

        var answer = await stranger.PostAsync("/sign-in", ("Input.UserName", new string('a', 2 << 20)), ("Input.Password", "x"));

        answer.Status.ShouldBe(413);
        answer.Html.ShouldContain("Khi chưa đăng nhập chỉ gửi được tối đa 1 MB.");
    }

    private WorkLine Line => site.Services.GetRequiredService<WorkLine>();

    private Task<Guid> PersonAsync(string userName) => site.InScopeAsync(services =>
        services.GetRequiredService<DanchuDatabase>().Users.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync());

    private static async Task EndAsync(IEnumerable<Task<Turn>> turns)
    {
        foreach (var turn in turns)
        {
            (await turn).Dispose();
        }
    }
}
