using System.Globalization;
using System.Text.Json;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Danchu.Tests.Support;
using static Danchu.Tests.Publications.PublicationSite;

namespace Danchu.Tests.Publications;

/// <summary>What people gave for a decision and how it was spent, on the decision's public page: what was published of it and nothing else.</summary>
public sealed class ContributionsTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private static readonly string[] Hidden =
    [
        "9.000.001", "9000001", "8.000.002", "8000002", "7000003", "6000004", "Bản thảo kín", "Khoản đã gỡ", "chưa đến ngày", "Ông Kín",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decision_ShowsWhatWasPublished_Summed_AndNothingElse()
    {
        var commune = await site.CommuneAsync();
        var (decision, other) = (await DecideAsync(commune, "Làm đường bản"), await DecideAsync(commune, "Làm nhà văn hóa"));
        await PublishedAsync(commune, await SpendAsync(commune, decision, "thu", "60.000.000"), "Thu của các hộ");
        await PublishedAsync(commune, await SpendAsync(commune, decision, "chi", "41.000.000"), "Mua xi măng");
        await PublishedAsync(commune, await GiveAsync(commune, decision), "Hiến đất, ngày công");
        await PublishedAsync(commune, await SpendAsync(commune, other, "thu", "7.000.000"), "Khoản của việc khác");
        await SpendAsync(commune, decision, "chi", "9.000.001");
        var draft = await SpendAsync(commune, decision, "chi", "8.000.002");
        (await site.DraftAsync(commune, site.Typed(draft, "Bản thảo kín"))).ShouldBeDone();
        var down = await PublishedAsync(commune, await SpendAsync(commune, decision, "chi", "7.000.003"), "Khoản đã gỡ");
        (await site.TakeDownAsync(commune, down)).ShouldBeDone();
        await site.PublishedAsync(commune, site.Typed(await SpendAsync(commune, decision, "chi", "6.000.004"), "Khoản chưa đến ngày") with
        {
            PostedFrom = site.Today.AddDays(3), PostedUntil = site.Today.AddDays(40),
        });

        var given = (await ShowAsync(commune, 1)).Contributions!;
        Words(given.Sums).ShouldBe(
            ["Ngày công 12.5 ngày công", "Diện tích đất hiến 150 m²", "Thu 60000000 đồng", "Chi 41000000 đồng", "Còn lại 19000000 đồng"]);
        given.Items.Select(item => item.Title).ShouldBe(["Thu của các hộ", "Mua xi măng", "Hiến đất, ngày công"]);
        Words((await ShowAsync(commune, 2)).Contributions!.Sums).ShouldBe(["Thu 7000000 đồng", "Còn lại 7000000 đồng"]);
        (await ShowAsync(commune, 3)).Contributions.ShouldBeNull("A contribution has none of its own.");

        using var stranger = site.Site.Visitor();
        foreach (var address in new[] { "", "/1", "/1/notice", "/data.json", "/feed.xml" })
        {
            var html = (await stranger.GetAsync(commune.Address + address)).Html;
            foreach (var hidden in Hidden)
            {
                html.ShouldNotContain(hidden, customMessage: address);
            }

            html.Contains("19.000.000", StringComparison.Ordinal).ShouldBe(address is "/1" or "/1/notice", address);
        }

        using var data = JsonDocument.Parse((await stranger.GetAsync(commune.Address + "/data.json")).Html);
        data.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("number").GetInt32() == 1).GetProperty("contributions")
            .GetProperty("sums").EnumerateArray().Select(sum => sum.GetProperty("value").GetDecimal()).ShouldContain(19_000_000);
    }

    [Fact]
    public async Task Amounts_StayAsTheyWerePublished_UntilACorrectionIs()
    {
        var commune = await site.CommuneAsync();
        var decision = await DecideAsync(commune, "Làm cầu");
        var entry = await SpendAsync(commune, decision, "thu", "5.000.000");
        var id = await PublishedAsync(commune, entry, "Thu đợt 1");
        (await site.DoAsync((WriteEntry w) => w.ExecuteAsync(
            As(commune.Unit), new(commune.Unit, "thu-chi-dong-gop", Spent(decision, "thu", "6.000.000"), entry, 1), Cancel))).ShouldBeDone();

        Words((await ShowAsync(commune, 1)).Contributions!.Sums).ShouldBe(["Thu 5000000 đồng", "Còn lại 5000000 đồng"]);
        await site.CorrectAsync(commune, id, site.Typed(entry, "Thu đợt 1") with { Item = "muc-5", Note = "Số tiền" });
        Words((await ShowAsync(commune, 1)).Contributions!.Sums).ShouldBe(["Thu 6000000 đồng", "Còn lại 6000000 đồng"]);
    }

    [Fact]
    public async Task Contribution_WhosePersonalTimeIsOver_IsCountedApart()
    {
        var commune = await site.CommuneAsync();
        var decision = await DecideAsync(commune, "Làm mương");
        await PublishedAsync(commune, await SpendAsync(commune, decision, "thu", "5.000.000"), "Thu chung");
        await site.PublishedAsync(commune, site.Typed(await SpendAsync(commune, decision, "thu", "1.000.000"), "Thu theo hộ") with
        {
            HasPersonal = true, PersonalUntil = site.Today,
        });
        Words((await ShowAsync(commune, 1)).Contributions!.Sums)[0].ShouldBe("Thu 6000000 đồng");
        var start = site.Site.Clock.Now;
        try
        {
            site.Site.Clock.Now = start.AddDays(1);
            (await ShowAsync(commune, 1)).Contributions!.ShouldSatisfyAllConditions(
                given => Words(given.Sums)[0].ShouldBe("Thu 5000000 đồng"), given => given.Over.ShouldBe(1), given => given.Items.Count.ShouldBe(1));
        }
        finally
        {
            site.Site.Clock.Now = start;
        }
    }

    [Fact]
    public async Task Decision_IsProposedByWhatWasDecidedAndWhere_NotByItsItemAlone()
    {
        var commune = await site.CommuneAsync();
        var named = await MeetAsync(commune, "Đóng góp làm\n  đường bê tông");
        var bare = await MeetAsync(commune, "");

        (await StartAsync(named)).ShouldBe("Đóng góp làm đường bê tông: Bản Nà Luồng");
        (await StartAsync(bare)).ShouldStartWith("1. Chủ trương, mức đóng góp");

        async Task<string> StartAsync(EntryId entry) =>
            (await site.DoAsync((ShowPublicationForm f) => f.ReadAsync(As(commune.Unit), entry, Cancel))).ShouldBeDone().Start.Title;
    }

    private static List<string> Words(IEnumerable<PublishedAmount> amounts) =>
        [.. amounts.Select(amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Name} {amount.Value} {amount.Unit}"))];

    private async Task<ShowPublication.View> ShowAsync(PublicCommune commune, int number) =>
        (await site.DoAsync((ShowPublication s) => s.ReadAsync("12", commune.Code, number, Cancel))).ShouldBeDone();

    // Published at once, so that decisions have the first numbers.
    private async Task<EntryId> DecideAsync(PublicCommune commune, string what)
    {
        var entry = await MeetAsync(commune, what);
        await PublishedAsync(commune, entry, what);
        return entry;
    }

    private Task<EntryId> MeetAsync(PublicCommune commune, string what) => site.WriteAsync(
        commune.Unit, "dan-ban", ("ngay", Day), ("noi-dung", "muc-1"), ("thon", "Bản Nà Luồng"), ("hinh-thuc", "hop"), ("tong-ho", "93"),
        ("tan-thanh", "62"), ("trich-yeu", what));

    private Task<PublicationId> PublishedAsync(PublicCommune commune, EntryId entry, string title) => site.PublishedAsync(commune, site.Typed(entry, title));

    private Task<EntryId> SpendAsync(PublicCommune commune, EntryId decision, string side, string money) => site.WriteAsync(
        commune.Unit, "thu-chi-dong-gop", [.. Spent(decision, side, money).Select(field => (field.Key, field.Value))]);

    private Task<EntryId> GiveAsync(PublicCommune commune, EntryId decision) => site.WriteAsync(
        commune.Unit, "dong-gop", ("ngay", Day), ("cong-trinh", "Đường bản"), ("ngay-cong", "12,5"), ("dat", "150"), ("quyet-dinh", decision.ToString()));

    private Dictionary<string, string> Spent(EntryId decision, string side, string money) => new(StringComparer.Ordinal)
    {
        ["ngay"] = Day, ["loai"] = side, ["so-tien"] = money, ["noi-dung"] = "Khoản thu, chi", ["quyet-dinh"] = decision.ToString(),
        ["nguoi-nop-nhan"] = "Ông Kín",
    };

    private string Day => site.Today.AddDays(-1).Short();
}
