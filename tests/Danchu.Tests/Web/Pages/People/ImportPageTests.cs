using System.IO.Compression;
using System.Text.RegularExpressions;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.People;

public sealed partial class ImportPageTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Import_Confirmed_HandsOutThePasswordsOnceAsAFile()
    {
        using var administrator = await province.Site.SignedInAsync("xa-administrator");

        var page = await administrator.PostFromAsync(
            "/people/import", "/people/import?handler=Confirm",
            ("Input.Text", "Tên đăng nhập,Họ và tên,Mã đơn vị,Vai trò\nnap-tep,Giàng A Dơ,T1.H1.X1,Người đọc\n"));

        page.Status.ShouldBe(200, page.Html);
        page.Html.ShouldContain("download=\"mat-khau-tam.xlsx\"");
        var password = Password().Match(page.Html).Groups["password"].Value;
        var sheets = await TextAsync(Convert.FromBase64String(System.Net.WebUtility.HtmlDecode(File().Match(page.Html).Groups["file"].Value)));
        sheets.ShouldContain("nap-tep");
        sheets.ShouldContain(password);
        (await administrator.GetAsync("/people/import")).Html.ShouldNotContain(password);
    }

    private static async Task<string> TextAsync(byte[] xlsx)
    {
        await using var zip = new ZipArchive(new MemoryStream(xlsx));
        var parts = new List<string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            parts.Add(await reader.ReadToEndAsync());
        }

        return string.Join('\n', parts);
    }

    [GeneratedRegex("<td>nap-tep</td><td><code>(?<password>[^<]+)</code>", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Password();

    [GeneratedRegex(";base64,(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex File();
}
