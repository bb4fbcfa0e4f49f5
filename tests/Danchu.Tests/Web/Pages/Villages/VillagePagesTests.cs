using Danchu.Core.Access;
using Danchu.Core.Catalogue;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Villages;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Villages;

/// <summary>Villages as a commune's clerk and a head of village meet them, without scripts.</summary>
public sealed class VillagePagesTests(ProvinceSite province) : IClassFixture<ProvinceSite>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OrganisationId Commune => province.Units.Commune;

    public async ValueTask InitializeAsync() => (await province.Site.InScopeAsync(services =>
        services.GetRequiredService<LoadCatalogue>().ExecuteAsync(new CatalogueFolder(RepositoryFolder.Catalogue), Cancel))).ShouldBeDone();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_IsPastedPreviewedAndKept()
    {
        using var clerk = await province.Site.SignedInAsync("xa-clerk");
        var list = $"/villages?commune={Commune}";
        var import = $"/villages/import?commune={Commune}";
        (await clerk.GetAsync($"/organisations/{Commune}")).Html.ShouldContain($"href=\"{list}\"");

        var preview = await clerk.PostFromAsync(
            import, import, ("Input.Pasted", "Bản Pả\t120\t561\tLò Văn Pả\nBản <b>Nậm</b>\t98\t410"), ("Input.On", "01/07/2025"));
        preview.Status.ShouldBe(200);
        preview.Html.ShouldContain("Bản &lt;b&gt;Nậm&lt;/b&gt;");
        preview.Html.ShouldContain("Nhập 2 dòng");
        var wrong = await clerk.PostFromAsync(import, import, ("Input.Pasted", "Bản Sai\tmột trăm\t5"));
        wrong.Status.ShouldBe(400);
        wrong.Html.ShouldContain("1 dòng lỗi nên chưa nhập dòng nào");
        (await clerk.GetAsync(list)).Html.ShouldNotContain("Bản Pả");

        const string read = "Tên thôn,Số hộ,Số nhân khẩu,Trưởng thôn\nBản Pả,120,561,Lò Văn Pả\n";
        var kept = await clerk.PostFromAsync(import, import + "&handler=Confirm", ("Input.Pasted", read), ("Input.On", "01/07/2025"));
        kept.Location.ShouldBe(list);
        var shown = (await clerk.GetAsync(list)).Html;
        shown.ShouldContain("Lò Văn Pả");
        shown.ShouldContain("120 hộ");

        (await clerk.PostFromAsync(list, list, ("Input.Name", "bản pả"))).Html.ShouldContain("đã có thôn, tổ dân phố tên");
        (await clerk.PostFromAsync(list, list, ("Input.Name", "Bản Thêm"))).Location.ShouldBe(list);
        (await clerk.GetAsync($"/registers/thon-ban?unit={Commune}")).Html.ShouldContain("Bản Pả");
        (await clerk.GetAsync($"/registers/dong-gop/write?unit={Commune}")).Html.ShouldContain("Ghi vào sổ của một thôn");
    }

    [Fact]
    public async Task HeadOfAVillage_FindsTheVillagesBooks_AndNoReports()
    {
        var village = await province.Site.InScopeAsync(async services => (await services.GetRequiredService<WriteVillage>().ExecuteAsync(
            Actor.System, new(Commune, Name: "Bản Trưởng"), Cancel)).ShouldBeDone());
        await province.Site.AddPersonAsync("truong-ban", (village, Role.Clerk));
        using var head = await province.Site.SignedInAsync("truong-ban");
        using var clerk = await province.Site.SignedInAsync("xa-clerk");

        var first = (await head.GetAsync("/")).Html;
        first.ShouldContain("Sổ đóng góp của Nhân dân");
        first.ShouldNotContain("Báo cáo phải làm");
        first.ShouldNotContain("Nhiệm vụ báo cáo");
        (await head.GetAsync($"/organisations/{village}")).Location.ShouldBe($"/villages/{village}");
        (await head.GetAsync($"/villages/{village}")).Html.ShouldNotContain("Sửa tên, mã");
        (await head.GetAsync($"/organisations/{Commune}")).Status.ShouldBe(404);
        (await head.PostFromAsync("/account", $"/villages/{village}?handler=End", ("Input.LastDay", "01/01/2025"))).Status.ShouldBe(403);

        var page = $"/registers/dong-gop/write?unit={village}";
        (await head.GetAsync(page)).Html.ShouldContain("value=\"Bản Trưởng\"");
        var made = await head.PostFromAsync(
            page, page, ("Fields.ngay", "05/03/2024"), ("Fields.cong-trinh", "Đường bản"), ("Fields.ngay-cong", "12"), ("Unit", village.ToString()));
        (await clerk.GetAsync(made.Location.ShouldNotBeNull())).Html.ShouldContain("Đường bản");
        (await clerk.GetAsync($"/registers/dong-gop?unit={Commune}&Village={village}")).Html.ShouldContain("1 mục");

        var save = $"/villages/{village}";
        var stale = await clerk.PostFromAsync(save, save + "?handler=Save", ("Input.Name", "Bản Khác"), ("Version", "1"));
        stale.Status.ShouldBe(400);
        stale.Html.ShouldContain("vừa được người khác sửa");
        (await clerk.GetAsync(save)).Html.ShouldContain("Kết thúc hoạt động");
    }
}
