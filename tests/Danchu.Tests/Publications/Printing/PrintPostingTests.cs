using Danchu.Core.Access;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications.Printing;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using static Danchu.Tests.Publications.PublicationSite;

namespace Danchu.Tests.Publications.Printing;

/// <summary>The papers of a publication: the records of posting and of its end, and the list of a quarter.</summary>
public sealed class PrintPostingTests(PublicationSite site) : IClassFixture<PublicationSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_SayWhatWhereAndFromWhenUntilWhen()
    {
        var commune = await site.CommuneAsync();
        var entry = await site.DisclosureAsync(commune);
        var draft = (await site.DraftAsync(commune, site.Typed(entry))).ShouldBeDone();
        (await RecordAsync(As(commune.Unit), draft, end: false)).ShouldBeAbsent();
        var id = (await site.PublishAsync(commune, draft)).ShouldBeDone();

        var posting = TextOf((await RecordAsync(As(commune.Unit), id, end: false)).ShouldBeDone());
        posting.ShouldContain("Niêm yết công khai “Dự toán năm 2025”");
        posting.ShouldContain("từ ngày 10/09/2025 đến hết ngày 10/10/2025 (30 ngày, không tính ngày bắt đầu)");
        posting.ShouldContain("Thuộc mục (Điều 11): 2. Dự toán");
        var ending = TextOf((await RecordAsync(As(commune.Unit, Role.Reader), id, end: true)).ShouldBeDone());
        ending.ShouldContain("Đã niêm yết liên tục từ ngày 10/09/2025 đến hết ngày 10/10/2025");
        (await RecordAsync(As(site.Province.Units.OtherCommune), id, end: true)).ShouldBeAbsent();

        (await site.TakeDownAsync(commune, id)).ShouldBeDone();
        TextOf((await RecordAsync(As(commune.Unit), id, end: true)).ShouldBeDone()).ShouldContain("Lý do gỡ: Đăng nhầm.");
    }

    [Fact]
    public async Task List_OfAQuarter_HasWhatWasPostedInIt_AndNothingOfWhatWasTakenDown()
    {
        var commune = await site.CommuneAsync();
        await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Còn đó"));
        var down = await site.PublishedAsync(commune, site.Typed(await site.DisclosureAsync(commune), "Tên kín"));
        (await site.TakeDownAsync(commune, down)).ShouldBeDone();

        var third = TextOf((await QuarterAsync(commune, 3)).ShouldBeDone());
        third.ShouldContain("Còn đó");
        third.ShouldContain("đã gỡ ngày 10/09/2025");
        third.ShouldNotContain("Tên kín");
        TextOf((await QuarterAsync(commune, 4)).ShouldBeDone()).ShouldContain("Danh sách có 01 nội dung.");
        TextOf((await QuarterAsync(commune, 2)).ShouldBeDone()).ShouldContain("Trong quý không công khai nội dung nào.");
        (await QuarterAsync(commune, 5)).ShouldBeAbsent();
        (await site.DoAsync((PrintQuarter p) => p.ReadAsync(As(site.Province.Units.District, Role.Secretariat), commune.Unit, 2025, 3, Cancel)))
            .ShouldBeAbsent();
    }

    private Task<Outcome<WordFile>> RecordAsync(Actor actor, PublicationId id, bool end) =>
        site.DoAsync((PrintPosting p) => p.ReadAsync(actor, id, end, Cancel));

    private Task<Outcome<WordFile>> QuarterAsync(PublicCommune commune, int quarter) =>
        site.DoAsync((PrintQuarter p) => p.ReadAsync(As(commune.Unit), commune.Unit, 2025, quarter, Cancel));

    private static string TextOf(WordFile file)
    {
        using var stream = new MemoryStream(file.Content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText.AsTyped();
    }
}
