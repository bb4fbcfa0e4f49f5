using Danchu.Core.Access;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Danchu.Tests.Publications.PublicationSite;

namespace Danchu.Tests.Publications.Opinions;

/// <summary>A consultation: who may say what and when, what is shown of it, and how its numbers come into the book.</summary>
public sealed class OpinionsTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private DateTimeOffset Start { get; } = site.Site.Clock.Now;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(19, null, false)]
    [InlineData(20, null, true)]
    [InlineData(10, "Luật chuyên ngành, Điều 5", true)]
    public async Task Consultation_IsOpenForTwentyDays_UnlessTheSectorHasARule(int days, string? rule, bool passes)
    {
        var commune = await site.CommuneAsync();
        var typed = await TypedAsync(commune);
        var outcome = await site.DraftAsync(commune, typed with { PostedUntil = site.Today.AddDays(days), SectorRule = rule });
        outcome.RefusalMessages().Any(m => m.Contains("ít nhất 20 ngày", StringComparison.Ordinal)).ShouldBe(!passes);
    }

    [Fact]
    public async Task Opinion_IsTakenWhileTheDraftIsOpen_AndOnlyThen()
    {
        var commune = await site.CommuneAsync();
        var id = await site.PublishedAsync(commune, await TypedAsync(commune));
        var disclosure = await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune)));
        (await SendAsync(commune, "Nên họp buổi tối", "a")).ShouldBeDone().Number.ShouldBe(1);
        (await SendAsync(commune, " \u202E\0 ", "a")).ShouldBeRefused("Chưa nhập ý kiến", "Text");
        (await SendAsync(commune, new string('a', 5001), "a")).ShouldBeRefused("5.001 ký tự", "Text");
        (await SendAsync(commune, "Ý kiến", "a", number: 2)).ShouldBeAbsent();
        (await SendAsync(commune, "Ý kiến", "a", number: 9)).ShouldBeAbsent();
        disclosure.ShouldNotBe(id);

        site.Site.Clock.Now = Start.AddDays(21);
        (await SendAsync(commune, "Muộn", "a")).ShouldBeAbsent();
        site.Site.Clock.Now = Start;
        (await site.TakeDownAsync(commune, id)).ShouldBeDone();
        (await SendAsync(commune, "Đã gỡ", "a")).ShouldBeAbsent();
        (await site.DoAsync((DanchuDatabase d) => d.Opinions.Where(o => o.PublicationId == id).Select(o => o.Text).ToListAsync(Cancel)))
            .ShouldBe(["Nên họp buổi tối"]);
    }

    [Fact]
    public async Task Opinion_IsShownOnlyAfterTheUnitLookedAtIt_AndWithheldWithAReason()
    {
        var commune = await site.CommuneAsync();
        var id = await site.PublishedAsync(commune, await TypedAsync(commune));
        foreach (var (text, from) in new[] { ("Điều hay", "b1"), ("Lời thóa mạ", "b2"), ("Điều chưa xem", "b3") })
        {
            (await SendAsync(commune, text, from)).ShouldBeDone();
        }

        (await ShownAsync(commune)).Opinions.ShouldBeEmpty();
        var (good, bad) = (await OpinionAsync(id, 1), await OpinionAsync(id, 2));
        (await ModerateAsync(As(commune.Unit, Role.Reader), good, 1, show: true)).ShouldBeForbidden();
        (await ModerateAsync(As(site.Province.Units.OtherCommune), good, 1, show: true)).ShouldBeAbsent();
        (await ModerateAsync(As(commune.Unit), bad, 1, show: false)).ShouldBeRefused("lý do không hiện", "Reason");
        (await ModerateAsync(As(commune.Unit), good, 7, show: true)).ShouldBeRefused("người khác đã xem xét");
        (await ModerateAsync(As(commune.Unit), good, 1, show: true)).ShouldBeDone();
        (await ModerateAsync(As(commune.Unit), bad, 1, show: false, "Xúc phạm người khác")).ShouldBeDone();
        (await AnswerAsync(commune, good, 2, OpinionOutcome.Open, "x")).ShouldBeRefused("Chọn tiếp thu", "Outcome");
        (await AnswerAsync(commune, bad, 2, OpinionOutcome.Explained, " ")).ShouldBeRefused("ghi lý do", "Answer");
        (await AnswerAsync(commune, good, 2, OpinionOutcome.TakenUp, "Đưa vào Điều 2")).ShouldBeDone();

        var shown = await ShownAsync(commune);
        shown.Opinions.Select(o => (o.Number, o.Text, o.WithheldReason, o.Answer)).ShouldBe(
            [(2, null, "Xúc phạm người khác", ""), (1, "Điều hay", "", "Đưa vào Điều 2")]);
        var inside = (await site.DoAsync((ListOpinions l) => l.ReadAsync(As(commune.Unit), id, 1, Cancel))).ShouldBeDone();
        inside.Opinions[0].Text.ShouldBe("Điều chưa xem");
        inside.Tally.ShouldBe(new ListOpinions.Tally(3, 1, 1, 0));
        (await site.DoAsync((DanchuDatabase d) => d.History.Where(l => l.SubjectId == id.Value).Select(l => l.New).ToListAsync(Cancel)))
            .ShouldAllBe(told => told == null || !told.Contains("thóa mạ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Result_ComesAfterTheLastDay_AndItsNumbersAreTheBooks()
    {
        var commune = await site.CommuneAsync();
        var typed = await TypedAsync(commune);
        var id = await site.PublishedAsync(commune, typed);
        (await SendAsync(commune, "Một ý", "c")).ShouldBeDone();
        (await ResultAsync(commune, id, 5, 3, 2)).ShouldBeRefused("Chưa hết thời hạn");
        site.Site.Clock.Now = Start.AddDays(21);
        (await ResultAsync(commune, id, 5, 3, 2)).ShouldBeRefused("Còn ý kiến chưa xem xét");
        (await ModerateAsync(As(commune.Unit), await OpinionAsync(id, 1), 1, show: true)).ShouldBeDone();
        (await ResultAsync(commune, id, 5, 4, 2)).ShouldBeRefused("nhiều hơn tổng số", "TakenUp");
        (await ResultAsync(commune, id, 0, 0, 0)).ShouldBeRefused("đã có 1 ý kiến", "Opinions");
        (await ResultAsync(commune, id, null, 0, 0)).ShouldBeRefused("ba số", "Opinions");
        (await ResultAsync(commune, id, 5, 3, 2)).ShouldBeDone();

        var entry = await site.DoAsync((DanchuDatabase d) => d.Entries.SingleAsync(e => e.Id == typed.Entry, Cancel));
        (entry["so-y-kien"], entry["so-tiep-thu"], entry["so-giai-trinh"], entry["ngay-giai-trinh"]).ShouldBe(("5", "3", "2", "2025-10-01"));
        (await ResultAsync(commune, id, 6, 3, 3)).ShouldBeDone();
        (await ShownAsync(commune)).Results.Select(r => (r.Number, r.Opinions)).ShouldBe([(2, 6), (1, 5)]);
        site.Site.Clock.Now = Start;
    }

    [Fact]
    public async Task Receipt_TellsWhoeverHasIt_WhatBecameOfTheirOpinions_AndNothingThatIsNotPublic()
    {
        var commune = await site.CommuneAsync();
        var id = await site.PublishedAsync(commune, await TypedAsync(commune));
        var first = (await SendAsync(commune, "Ý thứ nhất", "r1")).ShouldBeDone();
        (await SendAsync(commune, "Ý của người khác", "r2")).ShouldBeDone().Receipt.ShouldNotBe(first.Receipt);
        (await SendAsync(commune, "Ý thứ hai", "r1", receipt: $" {first.Receipt} ")).ShouldBeDone().ShouldBe(new SendOpinion.Sent(3, first.Receipt));
        (await SendAsync(commune, "Bịa mã", "r1", receipt: OpinionReceipt.Make())).ShouldBeRefused("Không có mã theo dõi này", "Receipt");
        foreach (var none in new[] { "", "abc", OpinionReceipt.Make(), first.Receipt.ToUpperInvariant() + "\0", new string('é', 32) })
        {
            (await ReceiptAsync(none)).ShouldBeAbsent();
        }

        (await ReceiptAsync(first.Receipt)).ShouldBeDone().Opinions.Select(o => (o.Text, o.Told)).ShouldBe(
            [("Ý thứ hai", "Đang chờ đơn vị xem xét"), ("Ý thứ nhất", "Đang chờ đơn vị xem xét")], ignoreOrder: true);
        (await ModerateAsync(As(commune.Unit), await OpinionAsync(id, 1), 1, show: true)).ShouldBeDone();
        (await AnswerAsync(commune, await OpinionAsync(id, 1), 2, OpinionOutcome.TakenUp, "Đưa vào Điều 2")).ShouldBeDone();
        (await ModerateAsync(As(commune.Unit), await OpinionAsync(id, 3), 1, show: false, "Trùng ý trước")).ShouldBeDone();
        (await ReceiptAsync(first.Receipt)).ShouldBeDone().Opinions.Select(o => (o.Title, o.Told, o.Answer, o.WithheldReason)).ShouldBe(
            [("Dự thảo quy chế", "Đã tiếp thu", "Đưa vào Điều 2", ""), ("Dự thảo quy chế", "Đã xem xét, không hiện trên trang", "", "Trùng ý trước")],
            ignoreOrder: true);
        var feed = System.Text.Encoding.UTF8.GetString(
            (await site.DoAsync((WriteReceiptFeed w) => w.ReadAsync(first.Receipt, new Uri("https://x.vn"), Cancel))).ShouldBeDone());
        feed.ShouldContain("Đưa vào Điều 2");
        feed.ShouldNotContain("người khác");

        (await site.TakeDownAsync(commune, id)).ShouldBeDone();
        (await ReceiptAsync(first.Receipt)).ShouldBeDone().Opinions.ShouldAllBe(o => o.Title == null && o.Result == null);
        (await site.TurnAsync(commune, on: false)).ShouldBeDone();
        (await ReceiptAsync(first.Receipt)).ShouldBeDone().Opinions.ShouldAllBe(o => o.Page == null && o.Title == null);
        (await site.DoAsync((DanchuDatabase d) => d.History.Where(l => l.SubjectId == id.Value).Select(l => l.New).ToListAsync(Cancel)))
            .ShouldAllBe(told => told == null || !told.Contains(first.Receipt, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flood_FromOneAddress_Waits_AndOthersDoNot()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, await TypedAsync(commune));
        for (var at = 0; at < 5; at++)
        {
            (await SendAsync(commune, $"Lần {at}", "10.9.8.7")).ShouldBeDone();
        }

        (await SendAsync(commune, "Lần nữa", "10.9.8.7")).ShouldBeOfType<Outcome<SendOpinion.Sent>.Refused>().Reasons[0].ShouldBeOfType<TooManyAttempts>();
        (await SendAsync(commune, "Người khác", "10.9.8.8")).ShouldBeDone();
    }

    private async Task<DraftPublication.Input> TypedAsync(PublicCommune commune)
    {
        var entry = await site.WriteAsync(
            commune.Unit, "lay-y-kien", ("ngay", site.Today.Short()), ("muc", "muc-7"), ("noi-dung", "Dự thảo quy chế"), ("hinh-thuc", "trang-thong-tin"));
        return site.Typed(entry, "Dự thảo quy chế", "Điều 1. Phạm vi") with { Item = "muc-11", PostedUntil = site.Today.AddDays(20) };
    }

    private Task<Outcome<SendOpinion.Sent>> SendAsync(
        PublicCommune commune, string text, string from, int number = 1, string? receipt = null) => site.Site.InScopeAsync(services =>
    {
        services.GetRequiredService<Origin>().Address = from;
        return services.GetRequiredService<SendOpinion>().ExecuteAsync("12", commune.Code, number, new(text, "Lò Văn A", null, receipt), Cancel);
    });

    private Task<Outcome<ShowReceipt.View>> ReceiptAsync(string code) => site.DoAsync((ShowReceipt s) => s.ReadAsync(code, Cancel));

    private Task<Outcome<Done>> ModerateAsync(Actor actor, Guid opinion, int revision, bool show, string? reason = null) =>
        site.DoAsync((ModerateOpinion m) => m.ExecuteAsync(actor, new(opinion, revision, show, reason), Cancel));

    private Task<Outcome<Done>> AnswerAsync(PublicCommune commune, Guid opinion, int revision, OpinionOutcome outcome, string answer) =>
        site.DoAsync((AnswerOpinion a) => a.ExecuteAsync(As(commune.Unit), new(opinion, revision, outcome, answer), Cancel));

    private async Task<Outcome<Done>> ResultAsync(PublicCommune commune, PublicationId id, int? opinions, int takenUp, int explained)
    {
        var revision = await site.RevisionAsync(id);
        return await site.DoAsync((PublishResult p) =>
            p.ExecuteAsync(As(commune.Unit), new(id, revision, opinions, takenUp, explained, "Tiếp thu ba ý kiến."), Cancel));
    }

    private Task<Guid> OpinionAsync(PublicationId id, int number) =>
        site.DoAsync((DanchuDatabase d) => d.Opinions.Where(o => o.PublicationId == id && o.Number == number).Select(o => o.Id).SingleAsync(Cancel));

    private async Task<PublicConsultation> ShownAsync(PublicCommune commune) =>
        (await site.DoAsync((ShowPublication s) => s.ReadAsync("12", commune.Code, 1, Cancel))).ShouldBeDone().Consultation.ShouldNotBeNull();
}
