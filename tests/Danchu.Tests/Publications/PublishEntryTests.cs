using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Publications.PublicationSite;

namespace Danchu.Tests.Publications;

/// <summary>What of an entry comes before the public: drafted, published, corrected, taken down; by whom, and what is refused.</summary>
public sealed class PublishEntryTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entry_IsDraftedAndPublished_UnderNumbersThatFollow_AndItsBookSaysWhen()
    {
        var commune = await site.CommuneAsync();
        var (first, second) = (await site.DisclosureAsync(commune), await site.DisclosureAsync(commune, "Quyết toán"));
        var one = await site.PublishedAsync(commune, site.Typed(first));
        await site.PublishedAsync(commune, site.Typed(second, "Quyết toán"));

        var numbers = await site.DoAsync((DanchuDatabase d) =>
            d.Publications.Where(p => p.OrganisationId == commune.Unit).Select(p => p.Number).Order().ToListAsync(Cancel));
        numbers.ShouldBe([1, 2]);
        (await site.DoAsync((DanchuDatabase d) => d.Entries.SingleAsync(e => e.Id == first, Cancel)))["ngay-cong-khai"].ShouldBe("2025-09-10");
        var history = await site.DoAsync((DanchuDatabase d) => d.History.Where(l => l.SubjectId == one.Value).Select(l => l.Operation).ToListAsync(Cancel));
        history.ShouldBe(["DraftPublication", "PublishEntry"]);
        (await site.DraftAsync(commune, site.Typed(first))).ShouldBeRefused("đã có bản công khai");
    }

    [Fact]
    public async Task Publishing_IsForWhoWritesTheUnitsBooks()
    {
        var (commune, stranger) = (await site.CommuneAsync(), await site.CommuneAsync());
        var entry = await site.DisclosureAsync(commune);
        var district = site.Province.Units.District;
        (await site.DraftAsync(commune, site.Typed(entry), As(commune.Unit, Role.Signer))).ShouldBeForbidden();
        (await site.DraftAsync(commune, site.Typed(entry), As(stranger.Unit))).ShouldBeAbsent();
        (await site.DraftAsync(commune, site.Typed(entry), As(district, Role.Secretariat))).ShouldBeAbsent();
        var id = (await site.DraftAsync(commune, site.Typed(entry))).ShouldBeDone();

        (await site.PublishAsync(commune, id, As(commune.Unit, Role.Reader))).ShouldBeForbidden();
        (await site.PublishAsync(commune, id, As(stranger.Unit))).ShouldBeAbsent();
        (await site.PublishAsync(commune, id, revision: 9)).ShouldBeRefused("đã đổi");
        (await site.PublishAsync(commune, id)).ShouldBeDone();
        (await site.PublishAsync(commune, id)).ShouldBeRefused("Không có bản thảo");
        (await site.TakeDownAsync(commune, id, actor: As(commune.Unit, Role.Signer))).ShouldBeForbidden();
        (await site.TakeDownAsync(commune, id, actor: As(stranger.Unit))).ShouldBeAbsent();
        (await site.TakeDownAsync(commune, id, " ")).ShouldBeRefused("lý do", "Reason");
        (await LookAsync(As(stranger.Unit), id)).ShouldBeAbsent();
        (await LookAsync(As(district, Role.Secretariat), id)).ShouldBeAbsent();
        (await LookAsync(As(commune.Unit, Role.Reader), id)).ShouldBeDone().MayWrite.ShouldBeFalse();
    }

    [Fact]
    public async Task Page_IsOff_UntilAnAdministratorTurnsItOn_AndItsAddressStays()
    {
        var commune = await site.CommuneAsync(on: false);
        var entry = await site.DisclosureAsync(commune);
        var id = (await site.DraftAsync(commune, site.Typed(entry))).ShouldBeDone();
        (await site.PublishAsync(commune, id)).ShouldBeRefused("chưa bật");
        (await site.TurnAsync(commune, on: true, As(commune.Unit))).ShouldBeForbidden();
        (await site.TurnAsync(commune, on: true, As(site.Province.Units.OtherDistrict, Role.Administrator))).ShouldBeAbsent();
        (await site.TurnAsync(commune, on: false)).ShouldBeRefused("chưa bật lần nào");
        (await site.TurnAsync(commune with { Code = "99999" }, on: true)).ShouldBeRefused("không có xã", "Commune");
        (await site.TurnAsync(commune, on: true, As(site.Province.Units.District, Role.Administrator))).ShouldBeDone();
        var other = await site.CommuneAsync();
        (await site.TurnAsync(commune with { Code = other.Code }, on: true)).ShouldBeRefused("một đơn vị khác", "Commune");
        (await site.PublishAsync(commune, id)).ShouldBeDone();
        (await site.TurnAsync(commune with { Code = "03424" }, on: true)).ShouldBeRefused("giữ nguyên mã", "Commune");
        var setting = await site.DoAsync((ShowPublicPageSetting s) => s.ReadAsync(As(commune.Unit, Role.Administrator), commune.Unit, Cancel));
        setting.ShouldBeDone().ShouldSatisfyAllConditions(s => s.Published.ShouldBe(1), s => s.Commune.ShouldBe(commune.Code));
    }

    [Theory]
    [InlineData(29, null, false)]
    [InlineData(30, null, true)]
    [InlineData(7, "Nghị định 20/2021/NĐ-CP Điều 28", true)]
    public async Task Posting_IsForThirtyDays_UnlessTheSectorHasARule(int days, string? rule, bool passes)
    {
        var commune = await site.CommuneAsync();
        var typed = site.Typed(await site.DisclosureAsync(commune)) with { PostedUntil = site.Today.AddDays(days), SectorRule = rule };
        (await site.DraftAsync(commune, typed)).RefusalMessages().Count.ShouldBe(passes ? 0 : 1);
    }

    [Fact]
    public async Task Draft_WithoutWhatTheLawAsks_IsRefusedAtItsField()
    {
        var commune = await site.CommuneAsync();
        var typed = site.Typed(await site.DisclosureAsync(commune));
        (await site.DraftAsync(commune, typed with { Title = " " })).ShouldBeRefused("Chưa nhập tên", "Title");
        (await site.DraftAsync(commune, typed with { Text = "" })).ShouldBeRefused("Chưa nhập nội dung", "Text");
        (await site.DraftAsync(commune, typed with { Text = "Ông A, số 012345678901" })).ShouldBeRefused("số định danh", "Text");
        (await site.DraftAsync(commune, typed with { Forms = [] })).ShouldBeRefused("hình thức", "Forms");
        (await site.DraftAsync(commune, typed with { Item = "muc-99" })).ShouldBeRefused("Điều 11", "Item");
        (await site.DraftAsync(commune, typed with { PostedUntil = null })).ShouldBeRefused("thường xuyên", "PostedUntil");
        (await site.DraftAsync(commune, typed with { PostedUntil = site.Today.AddDays(-1) })).ShouldBeRefused("đứng trước", "PostedUntil");
        (await site.DraftAsync(commune, typed with { PostedFrom = site.Today.AddDays(90) })).ShouldBeRefused("quá 60 ngày", "PostedFrom");
        (await site.DraftAsync(commune, typed with { Files = [Guid.NewGuid()] })).ShouldBeRefused("Tệp được chọn", "Files");
        (await site.DraftAsync(commune, typed with { HasPersonal = true, PersonalUntil = site.Today.AddDays(-1) }))
            .ShouldBeRefused("đứng trước", "PersonalUntil");
        (await site.DoAsync((DanchuDatabase d) => d.Publications.CountAsync(p => p.OrganisationId == commune.Unit, Cancel))).ShouldBe(0);
        (await site.DraftAsync(commune, typed with { Item = "muc-13", PostedUntil = null })).ShouldBeDone();
    }

    [Fact]
    public async Task PrivateColumn_DoesNotComeIntoTheText_AndByHandOnlyWithALastDay()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.WriteAsync(
            commune.Unit, "thu-chi-dong-gop", ("ngay", "01/09/2025"), ("loai", "thu"), ("so-tien", "1.500.000"), ("noi-dung", "Làm đường"),
            ("nguoi-nop-nhan", "Lò Văn Kín"), ("ghi-chu", "chuyện nội bộ"));
        var form = (await site.DoAsync((ShowPublicationForm s) => s.ReadAsync(As(commune.Unit), entry, Cancel))).ShouldBeDone();
        form.Start.Text.ShouldContain("Số tiền: 1.500.000");
        form.Start.Text.ShouldNotContain("Kín");
        form.Start.Text.ShouldNotContain("nội bộ");
        form.Start.Item.ShouldBe("muc-5");

        var typed = site.Typed(entry, "Đóng góp làm đường", "Ông lò văn kín nộp 1.500.000 đồng");
        (await site.DraftAsync(commune, typed)).ShouldBeRefused("Người nộp, người nhận", "HasPersonal");
        var id = (await site.DraftAsync(commune, typed with { HasPersonal = true })).ShouldBeDone();
        var draft = (await LookAsync(As(commune.Unit), id)).ShouldBeDone().Publication.Draft!;
        draft.PersonalUntil.ShouldBe(site.Today.AddDays(30));
        draft.Words.ShouldNotContain("kin nop");
        (await ToldAsync(id)).ShouldNotContain("Đóng góp làm đường");
    }

    [Fact]
    public async Task Correction_IsTheNextVersion_AndTheFirstStands()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.DisclosureAsync(commune);
        var id = await site.PublishedAsync(commune, site.Typed(entry));
        var revision = await site.RevisionAsync(id);
        (await site.DraftAsync(commune, site.Typed(entry) with { Id = id, Revision = revision, Text = "Tổng thu 6 tỷ" })).ShouldBeRefused("đính chính", "Note");
        var ahead = site.Typed(entry) with { PostedFrom = site.Today.AddDays(2), PostedUntil = site.Today.AddDays(40), Note = "Sau" };
        (await site.DraftAsync(commune, ahead with { Id = id, Revision = revision })).ShouldBeDone();
        (await site.DoAsync((CorrectPublication c) => c.ExecuteAsync(As(commune.Unit), new(id, revision + 1), Cancel))).ShouldBeRefused("giữ ngày bắt đầu");
        await site.CorrectAsync(commune, id, site.Typed(entry, text: "Tổng thu 6 tỷ") with { Note = "Số tổng thu" });

        var shown = (await site.DoAsync((ShowPublication s) => s.ReadAsync("12", commune.Code, 1, Cancel))).ShouldBeDone();
        shown.Versions.Select(v => (v.Number, v.Text, v.Note)).ShouldBe([(2, "Tổng thu 6 tỷ", "Số tổng thu"), (1, "Tổng thu 5 tỷ đồng", "")]);
        (await site.DoAsync((CorrectPublication c) => c.ExecuteAsync(As(commune.Unit), new(id, 5), Cancel))).ShouldBeRefused("Không có bản thảo");
    }

    [Fact]
    public async Task Draft_IsDiscarded_AndTheEntryMayBeDraftedAnew()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.DisclosureAsync(commune);
        var id = (await site.DraftAsync(commune, site.Typed(entry))).ShouldBeDone();
        (await site.DoAsync((DiscardDraft d) => d.ExecuteAsync(As(commune.Unit), new(id, 7), Cancel))).ShouldBeRefused("đã đổi");
        (await site.DoAsync((DiscardDraft d) => d.ExecuteAsync(As(commune.Unit), new(id, 1), Cancel))).ShouldBeDone().ShouldBe(entry);
        var again = await site.PublishedAsync(commune, site.Typed(entry));
        (await site.TakeDownAsync(commune, again)).ShouldBeDone();
        (await site.DraftAsync(commune, site.Typed(entry) with { Id = again, Revision = 3 })).ShouldBeRefused("đã gỡ");
        (await site.DraftAsync(commune, site.Typed(entry))).ShouldBeDone();
        var list = (await site.DoAsync((ListPublications l) => l.ReadAsync(As(commune.Unit, Role.Reader), commune.Unit, 1, Cancel))).ShouldBeDone();
        list.Rows.Select(r => r.State).ShouldBe([PublicationState.Draft, PublicationState.TakenDown]);
    }

    [Fact]
    public async Task File_ThatWasWithdrawnFromTheEntry_IsPublicNoMore()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.DisclosureAsync(commune);
        var file = await site.AttachAsync(commune, entry, "bieu.pdf", EvidenceFiles.Pdf);
        await site.PublishedAsync(commune, site.Typed(entry) with { Files = [file] });
        (await LoadAsync(commune, file)).ShouldBeDone().Name.ShouldBe("bieu.pdf");
        (await LoadAsync(commune, Guid.NewGuid())).ShouldBeAbsent();

        var before = await site.DoAsync((ReadPublicStamp s) => s.ReadAsync("12", commune.Code, Cancel));
        (await site.DoAsync((WithdrawEntryFile w) => w.ExecuteAsync(As(commune.Unit), new(entry, file, "Nhầm"), Cancel))).ShouldBeDone();
        (await LoadAsync(commune, file)).ShouldBeAbsent();
        (await site.DoAsync((ReadPublicStamp s) => s.ReadAsync("12", commune.Code, Cancel))).ShouldNotBe(before);
    }

    private Task<Outcome<Danchu.Core.Uploads.Download>> LoadAsync(PublicCommune commune, Guid file) =>
        site.DoAsync((LoadPublicationFile l) => l.ReadAsync("12", commune.Code, 1, file, Cancel));

    private Task<Outcome<LookOverPublication.View>> LookAsync(Actor actor, PublicationId id) =>
        site.DoAsync((LookOverPublication l) => l.ReadAsync(actor, id, Cancel));

    private async Task<string> ToldAsync(PublicationId id) => string.Join(
        '\n', await site.DoAsync((DanchuDatabase d) => d.History.Where(l => l.SubjectId == id.Value).Select(l => l.New).ToListAsync(Cancel)));
}
