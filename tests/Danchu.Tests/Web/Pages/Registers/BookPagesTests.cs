using Danchu.Core.Catalogue;
using Danchu.Core.Files;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Registers;

/// <summary>Sổ theo dõi as a clerk meets it, without scripts: written, refused at its field, found, corrected, struck out; read from above.</summary>
public sealed class BookPagesTests(ProvinceSite province) : IClassFixture<ProvinceSite>, IAsyncLifetime
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Fields.ngay", "05/03/2024"), ("Fields.chu-tri", "chu-tich"), ("Fields.loai", "nhan-dan"), ("Fields.noi", "Nhà văn hóa <b>bản Pả</b>"),
        ("Fields.so-nguoi", "1.088"),
    ];

    public async ValueTask InitializeAsync() => (await province.Site.InScopeAsync(services =>
        services.GetRequiredService<LoadCatalogue>().ExecuteAsync(new CatalogueFolder(RepositoryFolder.Catalogue), TestContext.Current.CancellationToken)))
        .ShouldBeDone();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Entry_IsWrittenFoundCorrectedAndStruck()
    {
        using var clerk = await province.Site.SignedInAsync("xa-clerk");
        using var above = await province.Site.SignedInAsync("huyen-secretariat");
        var books = await clerk.GetAsync("/registers");
        books.Html.ShouldContain("Sổ theo dõi đối thoại");
        var write = Between(books.Html, "href=\"/registers/doi-thoai/write?", "\"").Replace("&amp;", "&", StringComparison.Ordinal);
        var unit = ("Unit", Between(write + "\"", "unit=", "\""));
        var page = $"/registers/doi-thoai/write?{write}";

        var wrong = await clerk.PostFromAsync(page, page, [.. Typed.Where(f => f.Name is not "Fields.ngay"), ("Fields.ngay", "31/02/2024"), unit]);
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("“31/02/2024” không phải là ngày");
        wrong.Html.ShouldContain("id=\"Input_Fields_ngay-error\"");
        wrong.Html.ShouldContain("value=\"1.088\"");

        var made = await clerk.PostFromAsync(page, page, [.. Typed, unit]);
        var entry = made.Location.ShouldNotBeNull();
        entry.ShouldStartWith("/entries/");
        (await clerk.GetAsync(entry)).Html.ShouldContain("Nhà văn hóa &lt;b&gt;bản Pả&lt;/b&gt;");
        var found = await clerk.GetAsync("/registers/doi-thoai?Search=van+hoa+ban+pa&year=2024");
        found.Html.ShouldContain("1.088");
        found.Html.ShouldContain("Chủ tịch Ủy ban nhân dân");
        (await above.GetAsync(entry)).Html.ShouldNotContain("Gạch bỏ mục này");

        var edited = await clerk.PostAsync($"{entry}/edit", [.. Typed.Where(f => f.Name is not "Fields.noi"), ("Fields.noi", "Bản Pả"), ("Revision", "1")]);
        edited.Location.ShouldBe(entry);
        var stale = await clerk.PostAsync($"{entry}/edit", [.. Typed, ("Revision", "1")]);
        stale.Status.ShouldBe(400);
        stale.Html.ShouldContain("Nội dung đang lưu");
        (await clerk.PostFromAsync(entry, $"{entry}?handler=Strike", ("Input.Reason", ""), ("Revision", "2"))).Html.ShouldContain("Ghi lý do gạch bỏ");
        (await clerk.PostFromAsync(entry, $"{entry}?handler=Strike", ("Input.Reason", "Ghi nhầm"), ("Revision", "2"))).Location.ShouldBe(entry);
        (await clerk.GetAsync(entry)).Html.ShouldContain("Đã gạch bỏ: Ghi nhầm");
        (await above.GetAsync(entry)).Status.ShouldBe(404);
        (await clerk.PostFromAsync(entry, $"{entry}?handler=Restore", ("Revision", "3"))).Location.ShouldBe(entry);
    }

    [Fact]
    public async Task Papers_AreImportedSeenAndPrinted()
    {
        using var clerk = await province.Site.SignedInAsync("xa-clerk");
        using var above = await province.Site.SignedInAsync("huyen-secretariat");
        var book = await clerk.GetAsync("/registers/don-thu?year=2023");
        var unit = Between(book.Html, "/registers/don-thu/import?unit=", "&amp;");
        var page = $"/registers/don-thu/import?unit={unit}&year=2023";
        const string Rows = "Ngày nhận đơn\tLoại đơn\tVụ việc (tên gọi tắt)\tĐủ điều kiện xử lý\tNgày xử lý đơn\tHọ tên, địa chỉ người gửi\t"
            + "Thuộc thẩm quyền giải quyết\n"
            + "5/3/2023\tKhiếu nại\tĐất <b>Nà Ly</b>\tcó\t6/3/2023\tLò Văn Kín\tcó\n";

        var wrong = await clerk.PostFromAsync(page, page, ("Input.Pasted", Rows + "32/3/2023\tKhiếu nại\tĐất\tcó\t\t\tcó\n"));
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("Cột “Ngày nhận đơn”: “32/3/2023” không phải là ngày");
        wrong.Html.ShouldNotContain("Ghi 1 mục vào sổ");
        var seen = await clerk.PostFromAsync(page, page, ("Input.Pasted", Rows));
        seen.Status.ShouldBe(200);
        seen.Html.ShouldContain("Ghi 1 mục vào sổ");
        seen.Html.ShouldContain("Đất &lt;b&gt;Nà Ly&lt;/b&gt;");
        var (text, basis) = (System.Net.WebUtility.HtmlDecode(Between(seen.Html, "name=\"Input.Text\">\n", "</textarea>")),
            Between(seen.Html, "name=\"Input.Basis\" value=\"", "\""));
        var made = await clerk.PostFromAsync(page, $"{page}&handler=Confirm", ("Input.Text", text), ("Input.Basis", basis));
        made.Location.ShouldNotBeNull().ShouldStartWith("/registers/don-thu?unit=");

        (await clerk.GetAsync(made.Location)).Html.ShouldContain("Đã ghi 1 mục vào sổ.");
        var again = await clerk.PostFromAsync(page, page, ("Input.Pasted", Rows));
        again.Html.ShouldContain("Sổ đã có đủ các mục này");
        var statistic = await above.GetAsync($"/registers/don-thu/statistics?unit={unit}&from=01/01/2023&to=31/12/2023");
        statistic.Html.ShouldContain("✓ Các cột khớp nhau: 1 = 2 ");
        statistic.Html.ShouldContain("aria-label=\"Các mục của cột 4: 1\"");
        var behind = await above.GetAsync($"/registers/don-thu?unit={unit}&statistic=01-xld&column=4&from=2023-01-01&to=2023-12-31");
        behind.Html.ShouldContain("cột 4 (Số đơn đã xử lý) của 01/XLD");
        behind.Html.ShouldNotContain("Lò Văn Kín");
        (await above.GetAsync($"/registers/don-thu/statistics?unit={unit}&from=31/12/2023&to=01/01/2023")).Status.ShouldBe(400);
        (await above.GetAsync($"/registers/don-thu?unit={unit}&year=2023&handler=Docx")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Files_AreAttachedSeenAboveWhereOpened_AndWithdrawn()
    {
        using var clerk = await province.Site.SignedInAsync("xa-clerk");
        using var above = await province.Site.SignedInAsync("huyen-secretariat");
        var books = (await clerk.GetAsync("/registers")).Html;
        var write = Between(books, "href=\"/registers/doi-thoai/write?", "\"").Replace("&amp;", "&", StringComparison.Ordinal);
        var made = await clerk.PostFromAsync(
            $"/registers/doi-thoai/write?{write}", $"/registers/doi-thoai/write?{write}", [.. Typed, ("Unit", Between(write + "\"", "unit=", "\""))]);
        var entry = made.Location.ShouldNotBeNull();

        (await clerk.UploadAsync($"{entry}?handler=Attach", "Input.Files", "kín.pdf", EvidenceFiles.Pdf)).Location.ShouldBe(entry);
        (await clerk.UploadAsync($"{entry}?handler=Attach", "Input.Files", "ảnh <b>.png", EvidenceFiles.Png, ("Input.OpenAbove", "true"))).Status.ShouldBe(302);
        var page = (await clerk.GetAsync(entry)).Html;
        page.ShouldContain("chỉ trong đơn vị");
        page.ShouldContain("cấp trên xem được");
        var seen = (await above.GetAsync(entry)).Html;
        seen.ShouldContain("xem ảnh");
        seen.ShouldNotContain("kín.pdf");
        var file = "/entries/files/" + Between(seen, "href=\"/entries/files/", "\"");
        using (var looked = await above.FetchAsync($"{file}?handler=Look"))
        {
            looked.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
            looked.Headers.ToString().ShouldContain("sandbox; default-src 'none'");
        }

        var id = file["/entries/files/".Length..];
        var wrong = await clerk.PostFromAsync(entry, $"{entry}?handler=Withdraw", ("FileId", id), ("Input.FileReason", ""));
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("href=\"#Input_FileReason\"");
        wrong.Html.ShouldContain("id=\"Input_FileReason\"");
        (await clerk.PostFromAsync(entry, $"{entry}?handler=Withdraw", ("FileId", id), ("Input.FileReason", "Nhầm <i>tệp</i>"))).Location.ShouldBe(entry);
        (await clerk.GetAsync(entry)).Html.ShouldContain("Nhầm &lt;i&gt;tệp&lt;/i&gt;");
        (await above.GetAsync(file)).Status.ShouldBe(404);
    }

    private static string Between(string html, string start, string end)
    {
        var at = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return html[at..html.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
