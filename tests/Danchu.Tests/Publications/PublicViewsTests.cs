using System.Text;
using Danchu.Core.Publications;
using Danchu.Tests.Support;

namespace Danchu.Tests.Publications;

/// <summary>What everybody reads of several communes and over time: the index, its search, a commune's page, the feed and the data.</summary>
public sealed class PublicViewsTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private static readonly Uri Address = new("https://danchu.example.vn");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Index_HasCommunesThatAreOn_AndFindsByWordsWithinAnArea()
    {
        var (on, off) = (await site.CommuneAsync(), await site.CommuneAsync());
        await site.PublishedAsync(on, site.Typed(await site.DisclosureAsync(on), "Đường liên bản Nà Khum"));
        await site.PublishedAsync(off, site.Typed(await site.DisclosureAsync(off), "Đường liên bản Nà Khum"));
        (await site.TurnAsync(off, on: false)).ShouldBeDone();

        var lai = await FindAsync(null, "12");
        lai.Communes.Select(c => c.Commune).ShouldContain(on.Code);
        lai.Communes.Select(c => c.Commune).ShouldNotContain(off.Code);
        lai.Found.ShouldBeNull();
        var found = await FindAsync("na khum duong", "12");
        found.Found!.ShouldHaveSingleItem().Page.Commune.ShouldBe(on.Code);
        (await FindAsync("na khum", "01")).Area.ShouldBe("", "No page is on there: the whole country is asked.");
        (await FindAsync("%", null)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Page_HasWhatIsPostedNow_AndWhatWasByPages()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Đang niêm yết"));
        var down = await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Tên đã gỡ"));
        (await site.TakeDownAsync(commune, down)).ShouldBeDone();

        var page = (await site.DoAsync((ShowPublicPage s) => s.ReadAsync("12", commune.Code, 1, Cancel))).ShouldBeDone();
        page.Now.ShouldHaveSingleItem().Title.ShouldBe("Đang niêm yết");
        page.Past.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Title.ShouldBe(""), p => p.State.ShouldBe(PublicationState.TakenDown));
        (await site.DoAsync((ShowPublicPage s) => s.ReadAsync("12", commune.Code, 2, Cancel))).ShouldBeDone()
            .ShouldSatisfyAllConditions(p => p.Past.ShouldBeEmpty(), p => p.PastTotal.ShouldBe(1));
    }

    [Fact]
    public async Task FeedAndData_AreOfPagesThatAreOn_WithAddressesThatWorkOutside()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Quyết toán"));
        var item = $"https://danchu.example.vn{commune.Address}/1";
        Encoding.UTF8.GetString((await FeedAsync(commune)).ShouldBeDone()).ShouldContain($"<id>{item}</id>");
        Encoding.UTF8.GetString((await DataAsync(commune)).ShouldBeDone()).ShouldContain($"\"address\":\"{item}\"");

        (await site.TurnAsync(commune, on: false)).ShouldBeDone();
        (await FeedAsync(commune)).ShouldBeAbsent();
        (await DataAsync(commune)).ShouldBeAbsent();
    }

    private Task<FindPublications.View> FindAsync(string? words, string? area) =>
        site.DoAsync((FindPublications f) => f.ReadAsync(words, area, 1, Cancel));

    private Task<Danchu.Core.Operations.Outcome<byte[]>> FeedAsync(PublicCommune commune) =>
        site.DoAsync((WriteFeed w) => w.ReadAsync("12", commune.Code, Address, Cancel));

    private Task<Danchu.Core.Operations.Outcome<byte[]>> DataAsync(PublicCommune commune) =>
        site.DoAsync((WriteData w) => w.ReadAsync("12", commune.Code, Address, Cancel));
}
