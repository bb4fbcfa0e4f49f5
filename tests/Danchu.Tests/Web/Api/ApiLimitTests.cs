using Danchu.Core.Access;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Api;

/// <summary>Each key has its share of a minute; another key is not held up by it.</summary>
public sealed class ApiLimitTests
{
    [Fact]
    public async Task Key_ThatAsksTooFast_IsToldToWait_AndNoOther()
    {
        await using var site = new WebSite { Settings = ["--Api:RequestsPerMinute", "3"] };
        await site.InitializeAsync();
        await SmallProvince.MakeAsync(site);
        using var fast = new ApiCaller(site.Address, await site.InScopeAsync(services => ApiCaller.KeyAsync(services, "xa-clerk", Role.Clerk)));
        using var other = new ApiCaller(site.Address, await site.InScopeAsync(services => ApiCaller.KeyAsync(services, "xa-reader", Role.Reader)));

        var replies = new List<ApiReply>();
        for (var turn = 0; turn < 4; turn++)
        {
            replies.Add(await fast.GetAsync("/api/v1/organisations"));
        }

        replies.Select(reply => reply.Status).ShouldBe([200, 200, 200, 429]);
        replies[3].At("title").ShouldBe("Gửi quá nhanh");
        replies[3].RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await other.GetAsync("/api/v1/organisations")).Status.ShouldBe(200);
    }
}
