using Danchu.Tests.Duties;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Organisations;

/// <summary>The board of a unit's duties, an entry's judgements and the first page, as a visitor without scripts sees them.</summary>
public sealed class DutiesPageTests(DutySite site) : IClassFixture<DutySite>
{
    [Fact]
    public async Task Board_AndEntryAndFirstPage_SayWhatIsLateAndWhy()
    {
        var failed = await site.WriteAsync(site.Commune, "dan-ban", DutySite.Meeting("muc-1", "61", ("ket-qua", "thong-qua")));
        var overdue = await site.WriteAsync(
            site.Commune, "cong-khai-xa", ("ngay", "2025-08-28"), ("muc", "muc-2"), ("noi-dung", "Dự toán & <b>quyết toán</b>"));
        using var clerk = await site.Province.Site.SignedInAsync("xa-clerk");

        var board = (await clerk.GetAsync($"/organisations/{site.Commune}/duties")).Html;
        board.ShouldContain("được 61/93 hộ, cần ít nhất 62, thiếu 1; sổ lại ghi là đã được thông qua");
        board.ShouldContain("chưa ghi ngày công khai, quá hạn 02 ngày làm việc");
        board.ShouldContain("Dự toán &amp; &lt;b&gt;quyết toán&lt;/b&gt;");
        board.ShouldContain($"/entries/{overdue}");
        board.ShouldContain("chưa phát sinh");
        var late = (await clerk.GetAsync($"/organisations/{site.Commune}/duties?year=2025&group=Disclosure&state=Late")).Html;
        late.ShouldContain($"/entries/{overdue}");
        late.ShouldNotContain($"/entries/{failed}");
        (await clerk.GetAsync($"/organisations/{site.Commune}/duties?year=2025&state=Reached")).Html.ShouldNotContain($"/entries/{failed}");
        (await clerk.GetAsync($"/entries/{failed}")).Html.ShouldContain("được 61/93 hộ, cần ít nhất 62, thiếu 1");
        var first = (await clerk.GetAsync("/")).Html;
        first.ShouldContain("Nghĩa vụ quá hạn, chưa đúng");
        first.ShouldContain($"/entries/{failed}");
        (await clerk.GetAsync($"/registers?unit={site.Commune}")).Html.ShouldContain($"/organisations/{site.Commune}/duties?year=2025");
    }

    [Theory]
    [InlineData("?year=abc")]
    [InlineData("?year=99999&page=-3")]
    [InlineData("?group=Nonsense&state=7")]
    [InlineData("?duty=%00%E2%80%AE")]
    public async Task Board_AskedForNonsense_StillAnswers(string query)
    {
        using var clerk = await site.Province.Site.SignedInAsync("xa-clerk");

        (await clerk.GetAsync($"/organisations/{site.Commune}/duties{query}")).Status.ShouldBe(200);
    }
}
