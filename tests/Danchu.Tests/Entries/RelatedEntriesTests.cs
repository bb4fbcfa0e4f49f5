using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Villages;
using Danchu.Tests.Entries.Papers;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>What belongs to an entry: of a decision of the people what was given for it and how it was spent, in the catalogue's books.</summary>
public sealed class RelatedEntriesTests(PaperWorld world) : IClassFixture<PaperWorld>
{
    private OrganisationId Commune => world.Commune;

    [Fact]
    public async Task Decision_TellsWhatWasGivenAndWhatIsLeft_ByBook()
    {
        var (decision, other) = (await DecisionAsync("Bản Một"), await DecisionAsync("Bản Hai"));
        await SpendAsync("thu", "60.000.000", decision);
        await SpendAsync("thu", "1.500.000", decision);
        await SpendAsync("chi", "41.000.000", decision);
        await SpendAsync("chi", "9.000.000", other);
        await GiveAsync(decision, ("tien", "60.000.000"), ("ngay-cong", "12,5"), ("so-ho", "40"));
        await GiveAsync(decision, ("dat", "150"), ("ngay-cong", "7"));

        var view = await ReadAsync(Clerk(Commune), decision);

        view.Groups.Select(group => group.Register.Key).ShouldBe(["dong-gop", "thu-chi-dong-gop"]);
        Sums(view.Groups[0]).ShouldBe(["Ngày công 19.5 ngày công", "Diện tích đất hiến 150 m²", "Tiền đóng góp 60000000 đồng"]);
        Sums(view.Groups[1]).ShouldBe(["Thu 61500000 đồng", "Chi 41000000 đồng", "Còn lại 20500000 đồng"]);
        view.Groups[1].Total.ShouldBe(3);
        view.Groups.ShouldAllBe(group => group.MayBegin && group.Unit == Commune);
        view.Begin.Select(book => book.Key).ShouldBe(["bau-cu-thon", "quy-uoc"]);
        Sums((await ReadAsync(Clerk(Commune), other)).Groups.ShouldHaveSingleItem()).ShouldBe(["Thu 0 đồng", "Chi 9000000 đồng", "Còn lại -9000000 đồng"]);
    }

    [Fact]
    public async Task Book_OfMoreThanAPage_IsTakenFromItsList()
    {
        var decision = await DecisionAsync("Bản Ba");
        for (var at = 1; at <= ListRelatedEntries.MostLines + 1; at++)
        {
            await SpendAsync("thu", at.ToString(CultureInfo.InvariantCulture), decision, $"{at}/9/2023");
        }

        var struck = await SpendAsync("thu", "500", decision, "2/9/2023");
        Value(await world.Reports.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(Commune), new(struck, 1, "Nhầm"), Cancel)));

        var group = (await ReadAsync(Clerk(Commune), decision)).Groups.ShouldHaveSingleItem();
        (group.Total, group.Lines.Count).ShouldBe((21, 20));
        group.Lines[0].Date.ShouldBe(new(2023, 9, 21));
        Sums(group)[0].ShouldBe("Thu 231 đồng");
        var list = Value(await ListAsync(Clerk(Commune), decision));
        list.List.Total.ShouldBe(22, "What was struck out is shown in its unit, struck out.");
        list.Of!.Title.ShouldContain("Bản Ba");
        Value(await ListAsync(As(world.Reports.Seed.District, Role.Secretariat), decision)).List.Total.ShouldBe(21);
    }

    [Fact]
    public async Task Village_SeesItsOwnBook_ItsCommuneBoth()
    {
        var village = Value(await world.Reports.DoAsync((WriteVillage w) => w.ExecuteAsync(Clerk(Commune), new(Commune, Name: "Bản Riêng"), Cancel)));
        var decision = await world.WriteAsync(village, "dan-ban", Decided("Bản Riêng"));
        await world.WriteAsync(village, "thu-chi-dong-gop", Spent("thu", "300", decision, "5/10/2023"));
        await world.WriteAsync(Commune, "thu-chi-dong-gop", Spent("chi", "100", decision, "6/10/2023"));

        var (head, commune) = (await ReadAsync(Clerk(village), decision), await ReadAsync(Clerk(Commune), decision));

        Sums(head.Groups.ShouldHaveSingleItem()).ShouldBe(["Thu 300 đồng", "Chi 0 đồng", "Còn lại 300 đồng"]);
        head.Groups[0].Unit.ShouldBe(village);
        Sums(commune.Groups.ShouldHaveSingleItem()).ShouldBe(["Thu 300 đồng", "Chi 100 đồng", "Còn lại 200 đồng"]);
        commune.Groups[0].Unit.ShouldBe(Commune);
        var above = await ReadAsync(As(world.Reports.Seed.District, Role.Secretariat), decision);
        above.Groups.ShouldHaveSingleItem().MayBegin.ShouldBeFalse();
        above.Begin.ShouldBeEmpty();
        (await world.Reports.DoAsync((ListRelatedEntries r) => r.ReadAsync(Clerk(OrganisationId.New()), decision, Cancel))).ShouldBeAbsent();
    }

    [Fact]
    public async Task AnIdInOrdinaryWords_NamesNothing()
    {
        var decision = await DecisionAsync("Bản Bốn");
        await world.WriteAsync(
            "thu-chi-dong-gop", ("ngay", "1/10/2023"), ("loai", "thu"), ("so-tien", "1"), ("noi-dung", "Không thuộc"), ("ghi-chu", decision.ToString()));

        (await ReadAsync(Clerk(Commune), decision)).Groups.ShouldBeEmpty();
    }

    private static List<string> Sums(ListRelatedEntries.Group group) =>
        [.. group.Sums.Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Name} {sum.Value} {sum.Unit}"))];

    private static (string Column, string Typed)[] Decided(string village) =>
    [
        ("ngay", "20/9/2023"), ("noi-dung", "muc-1"), ("thon", village), ("hinh-thuc", "hop"), ("tong-ho", "93"), ("tan-thanh", "62"),
    ];

    private static (string Column, string Typed)[] Spent(string side, string money, EntryId decision, string day) =>
    [
        ("ngay", day), ("loai", side), ("so-tien", money), ("noi-dung", "Làm đường"), ("quyet-dinh", decision.ToString()), ("nguoi-nop-nhan", "Ông Kín"),
    ];

    private Task<EntryId> DecisionAsync(string village) => world.WriteAsync("dan-ban", Decided(village));

    private Task<EntryId> SpendAsync(string side, string money, EntryId decision, string day = "1/10/2023") =>
        world.WriteAsync("thu-chi-dong-gop", Spent(side, money, decision, day));

    private Task<EntryId> GiveAsync(EntryId decision, params (string Column, string Typed)[] given) => world.WriteAsync(
        "dong-gop", [("ngay", "2/10/2023"), ("cong-trinh", "Đường bản"), ("quyet-dinh", decision.ToString()), .. given]);

    private async Task<ListRelatedEntries.View> ReadAsync(Actor actor, EntryId id) =>
        Value(await world.Reports.DoAsync((ListRelatedEntries r) => r.ReadAsync(actor, id, Cancel)));

    private Task<Danchu.Core.Operations.Outcome<ListEntries.View>> ListAsync(Actor actor, EntryId decision) => world.Reports.DoAsync(
        (ListEntries l) => l.ReadAsync(actor, Commune, "thu-chi-dong-gop", new() { Of = decision }, Cancel));
}
