using Danchu.Core.Access;
using Danchu.Tests.Support;
using Danchu.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Hosting;

public sealed class NodeWatchTests : IAsyncLifetime
{
    private const string Heading = "Máy chủ cần người quản trị xem";

    // No disk has so much room.
    private readonly WebSite site = new() { Settings = ["--Danchu:LeastDisk", "1000000000000"] };

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await SmallProvince.MakeAsync(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Warnings_OfANode_AreShownToAdministratorsAlone()
    {
        var watch = site.Services.GetRequiredService<NodeWatch>();
        await watch.LookAsync(TestContext.Current.CancellationToken);
        site.Clock.Now = site.Clock.Now.AddYears(2);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        using var administrator = await site.SignedInAsync("xa-administrator");
        using var clerk = await site.SignedInAsync("xa-clerk");

        var shown = (await administrator.GetAsync("/account")).Html;
        shown.ShouldContain(Heading);
        shown.ShouldContain("sắp hết chỗ: còn");
        shown.ShouldContain("Đồng hồ máy chủ");
        (await clerk.GetAsync("/account")).Html.ShouldNotContain(Heading);
    }

    [Fact]
    public async Task Warnings_OfANodeThatIsWell_AreNone()
    {
        var well = new WatchOptions([Path.GetTempPath(), "/no/such/folder"], LeastMegabytes: 0);
        var warnings = new NodeWarnings();
        using var watch = ActivatorUtilities.CreateInstance<NodeWatch>(site.Services, well, warnings);

        await watch.LookAsync(TestContext.Current.CancellationToken);

        warnings.Lines.ShouldBeEmpty();
    }
}
