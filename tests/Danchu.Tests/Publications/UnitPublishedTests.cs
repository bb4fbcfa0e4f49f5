using Danchu.Core.Access;
using Danchu.Core.Days;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Printing;
using Danchu.Tests.Documents;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Publications.PublicationSite;

namespace Danchu.Tests.Publications;

/// <summary>What a unit tells its own people: the same drafts, versions and taking down as before the public, and not a word of it there.</summary>
public sealed class UnitPublishedTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private const string Title = "Quyết toán nội bộ Nậm Cuổi";
    private const string Text = "Lời kín Phiêng Lúc";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Internal_IsReadByEveryMemberAndNobodyElse_AndItsBookSaysWhen()
    {
        var unit = await AgencyAsync("TRUONG", OrganisationKind.School);
        var entry = await WriteAsync(unit, "cong-khai-noi-bo", "muc-3");
        (await site.DraftAsync(At(unit), Typed(entry) with { Item = "muc-13" })).ShouldBeRefused("Chọn mục của Điều 46, Điều 64", "Item");
        (await site.DraftAsync(At(unit), Typed(entry) with { PostedUntil = site.Today.AddDays(19) })).ShouldBeRefused(
            "ít nhất 20 ngày (Điều 48, 66", "PostedUntil");
        (await site.DraftAsync(At(unit), Typed(entry) with { Forms = [PublicationForm.Loudspeaker] })).ShouldBeRefused(
            "Chọn ít nhất một hình thức", "Forms");
        var id = (await site.DraftAsync(At(unit), Typed(entry))).ShouldBeDone();
        (await ReadAsync(As(unit, Role.Reader), unit)).ShouldBeDone().Now.ShouldBeEmpty("A draft is nobody's to read but its writers'.");
        (await site.PublishAsync(At(unit), id)).ShouldBeDone();

        foreach (var role in Enum.GetValues<Role>())
        {
            var view = (await ReadAsync(As(unit, role), unit)).ShouldBeDone();
            view.Now.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                item => item.Title.ShouldBe(Title), item => item.Number.ShouldBe(1), item => item.ItemName.ShouldStartWith("3. Dự toán"));
        }

        foreach (var other in new[] { site.Province.Units.District, site.Province.Units.Province, site.Province.Units.Commune })
        {
            (await ReadAsync(As(other, Role.Administrator), unit)).ShouldBeAbsent();
            (await ItemAsync(As(other, Role.Secretariat), unit)).ShouldBeAbsent();
            (await PrintAsync(As(other), unit)).ShouldBeAbsent();
        }

        var written = await site.DoAsync((DanchuDatabase d) => d.Entries.AsNoTracking().SingleAsync(e => e.Id == entry, Cancel));
        ShowField.Day(written["ngay-cong-khai"]).ShouldBe(site.Today);
    }

    [Fact]
    public async Task Internal_OfAnEnterprise_IsCorrectedAndTakenDown_AndPrintedForTheBoard()
    {
        var unit = await AgencyAsync("DOANH.NGHIEP", OrganisationKind.Enterprise);
        var entry = await WriteAsync(unit, "cong-khai-doanh-nghiep", "muc-d");
        var id = await site.PublishedAsync(At(unit), Typed(entry, "muc-d"));
        await site.CorrectAsync(At(unit), id, Typed(entry, "muc-d") with { Text = "Số mới", Note = "Số dư quỹ" });

        var item = (await ItemAsync(As(unit, Role.Reader), unit)).ShouldBeDone();
        item.Versions.Select(version => (version.Number, version.Text, version.Note)).ShouldBe([(2, "Số mới", "Số dư quỹ"), (1, Text, "")]);
        var paper = (await PrintAsync(As(unit, Role.Reader), unit)).ShouldBeDone();
        paper.Content.Faults().ShouldBeEmpty();
        var words = string.Join('\n', paper.Content.Paragraphs());
        words.ShouldContain("DANH MỤC NỘI DUNG CÔNG KHAI TRONG NỘI BỘ");
        words.ShouldContain("Danh mục có 01 nội dung.");
        var posting = (await site.DoAsync((PrintPosting p) => p.ReadAsync(As(unit), id, end: false, Cancel))).ShouldBeDone();
        string.Join('\n', posting.Content.Paragraphs()).ShouldContain("Thuộc mục (Điều 46, 64): d) Quỹ khen thưởng");

        (await site.TakeDownAsync(At(unit), id)).ShouldBeDone();
        (await ItemAsync(As(unit, Role.Reader), unit)).ShouldBeDone().ShouldSatisfyAllConditions(
            gone => gone.Versions.ShouldBeEmpty(), gone => gone.State.ShouldBe(PublicationState.TakenDown));
        string.Join('\n', (await PrintAsync(As(unit), unit)).ShouldBeDone().Content.Paragraphs()).ShouldContain("không có nội dung nào đang công khai");
        (await site.DoAsync((ListPublications l) => l.ReadAsync(As(unit), unit, 1, Cancel))).ShouldBeDone().ShouldSatisfyAllConditions(
            list => list.HasPage.ShouldBeFalse(), list => list.Rows.ShouldHaveSingleItem().Kind.ShouldBe(PublicationKind.InternalDisclosure));
    }

    [Fact]
    public async Task Internal_OfACommuneWithAPublicPage_IsOnNoPublicAddress()
    {
        var commune = await site.CommuneAsync();
        var entry = await WriteAsync(commune.Unit, "cong-khai-noi-bo", "muc-3");
        var file = await site.AttachAsync(commune, entry, "noi-bo.pdf", [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()]);
        await site.PublishedAsync(commune, Typed(entry) with { Files = [file] });
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Nội dung cho mọi người"));

        using var stranger = site.Site.Visitor();
        foreach (var address in new[]
        {
            "/cong-khai", "/cong-khai?province=12&q=n%E1%BA%ADm+cu%E1%BB%95i", "/cong-khai?q=phieng+luc", commune.Address, commune.Address + "/1",
            commune.Address + "/1/notice", commune.Address + "/feed.xml", commune.Address + "/data.json", commune.Address + "/2", commune.Address + "/2/notice",
            $"{commune.Address}/1/files/{file}", $"{commune.Address}/2/files/{file}",
        })
        {
            var answer = await stranger.GetAsync(address);
            answer.Html.ShouldNotContain(Title, customMessage: address);
            answer.Html.ShouldNotContain(Text, customMessage: address);
            answer.Html.ShouldNotContain("noi-bo.pdf", customMessage: address);
            answer.Html.Contains("Nội dung cho mọi người", StringComparison.Ordinal).ShouldBe(
                address.StartsWith(commune.Address, StringComparison.Ordinal) && !address.Contains("/2", StringComparison.Ordinal)
                && !address.Contains("/files/", StringComparison.Ordinal), address);
        }

        (await stranger.GetAsync($"/organisations/{commune.Unit}/published")).Location.ShouldContain("/sign-in");
        (await site.DoAsync((ShowPublicPage s) => s.ReadAsync("12", commune.Code, 1, Cancel))).ShouldBeDone().Now.ShouldHaveSingleItem().Number.ShouldBe(1);
        (await ItemAsync(As(commune.Unit, Role.Reader), commune.Unit)).ShouldBeDone().Versions[0].Files.ShouldHaveSingleItem().Id.ShouldBe(file);
    }

    private static PublicCommune At(OrganisationId unit) => new(unit, "", "");

    private Task<OrganisationId> AgencyAsync(string code, OrganisationKind kind) => site.Site.InScopeAsync(services =>
        SmallProvince.AddAsync(services, site.Province.Units.District, $"T1.H1.{code}", $"Đơn vị {code}", kind, Level.Commune));

    private Task<EntryId> WriteAsync(OrganisationId unit, string book, string item) =>
        site.WriteAsync(unit, book, ("ngay", site.Today.AddDays(-1).Short()), ("muc", item), ("noi-dung", "Quyết toán"));

    private DraftPublication.Input Typed(EntryId entry, string item = "muc-3") => site.Typed(entry, Title, Text) with
    {
        Item = item, Forms = [PublicationForm.Posting, PublicationForm.InternalSystem], PostedUntil = site.Today.AddDays(20), Places = "Bảng tin",
    };

    private Task<Outcome<ShowUnitPublished.View>> ReadAsync(Actor actor, OrganisationId unit) =>
        site.DoAsync((ShowUnitPublished s) => s.ReadAsync(actor, unit, 1, Cancel));

    private Task<Outcome<ShowUnitPublished.ItemView>> ItemAsync(Actor actor, OrganisationId unit) =>
        site.DoAsync((ShowUnitPublished s) => s.ReadItemAsync(actor, unit, 1, Cancel));

    private Task<Outcome<WordFile>> PrintAsync(Actor actor, OrganisationId unit) =>
        site.DoAsync((PrintUnitPublished p) => p.ReadAsync(actor, unit, Cancel));
}
