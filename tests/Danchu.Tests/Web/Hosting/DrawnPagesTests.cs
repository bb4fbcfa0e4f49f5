using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Hosting;

/// <summary>A page drawn a moment ago is shown again to the same session while nothing at all changed, and to nobody else.</summary>
public sealed class DrawnPagesTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_LookedAtAgain_IsKeptUntilAnythingIsCommitted()
    {
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var (first, _) = await LookAsync(clerk, "/assignments");

        WithoutToken(await KeptAsync(clerk, "/assignments")).ShouldBe(WithoutToken(first));
        using var other = await site.SignedInAsync("thuky.laichau");
        (await LookAsync(clerk, "/assignments")).IsKept.ShouldBeFalse("Somebody signed in since: the database is another.");
        await KeptAsync(clerk, "/assignments");

        site.Clock.Now += TimeSpan.FromSeconds(11);
        (await LookAsync(clerk, "/assignments")).IsKept.ShouldBeFalse("Some pages tell the time.");
    }

    [Fact]
    public async Task Page_OfOneSession_IsNoOthers()
    {
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        using var secretary = await site.SignedInAsync("thuky.laichau");
        var own = await KeptAsync(clerk, "/account");

        var (others, isKeptForOthers) = await LookAsync(secretary, "/account");

        isKeptForOthers.ShouldBeFalse();
        others.ShouldNotBe(own);
        using var stranger = site.Visitor();
        (await stranger.GetAsync("/account")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Page_OfARightThatWasLost_IsGoneAtOnce()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var page = $"/assignments/{draft.Assignment}";
        await KeptAsync(clerk, page);

        var lost = await TakeAsync(d => d.Memberships.Where(m => d.Users.Any(p => p.Id == m.PersonId && p.UserName == DraftOfTheYear.Clerk)));

        (await clerk.GetAsync(page)).Status.ShouldBe(404);
        await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            database.Memberships.AddRange(lost);
            return await database.SaveChangesAsync(Cancel);
        });
        (await clerk.GetAsync(page)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Form_OfAKeptPage_CanBeSentAndItsWordIsSaidOnce()
    {
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        var kept = await KeptAsync(clerk, "/");
        var token = kept.Split("name=\"__token\" type=\"hidden\" value=\"")[1].Split('"')[0];
        var upTo = site.Clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture);

        (await clerk.PostWithTokenAsync("/?handler=ReadAll", token, ("upTo", upTo))).Status.ShouldBe(302);

        (await LookAsync(clerk, "/")).Html.ShouldContain("Đã đánh dấu đã đọc");
        (await LookAsync(clerk, "/")).Html.ShouldNotContain("Đã đánh dấu đã đọc");
        (await LookAsync(clerk, "/")).Html.ShouldNotContain("Đã đánh dấu đã đọc");
    }

    // Other tests write into other databases of the same server meanwhile, which ends what is kept here too: as soon as two looks fall between two of them.
    private static async Task<string> KeptAsync(Visitor visitor, string path)
    {
        for (var look = 0; look < 1_000; look++)
        {
            if (await LookAsync(visitor, path) is (var html, true))
            {
                return html;
            }
        }

        throw new ShouldAssertException($"{path} was never kept.");
    }

    private static string WithoutToken(string html) => Regex.Replace(html, "name=\"__token\"[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    // What is drawn goes out as it is drawn, in pieces; what is kept goes out whole.
    private static async Task<(string Html, bool IsKept)> LookAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.FetchAsync(path);
        ((int)answer.StatusCode).ShouldBe(200);
        return (await answer.Content.ReadAsStringAsync(Cancel), answer.Headers.TransferEncodingChunked is null);
    }

    private Task<List<Membership>> TakeAsync(Func<DanchuDatabase, IQueryable<Membership>> which) => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var taken = await which(database).AsNoTracking().ToListAsync(Cancel);
        await which(database).ExecuteDeleteAsync(Cancel);
        return taken;
    });
}
