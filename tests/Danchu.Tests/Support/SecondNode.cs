using Danchu.Web;
using Microsoft.AspNetCore.Builder;

namespace Danchu.Tests.Support;

/// <summary>Another server of the same program beside a site, on its database and with its clock.</summary>
public sealed class SecondNode : IAsyncDisposable
{
    private readonly WebApplication app;

    private SecondNode(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public static async Task<SecondNode> StartAsync(WebSite site)
    {
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"];
        var node = new SecondNode(DanchuWeb.Build(settings, site.ConnectionString, site.Clock));
        await node.app.StartAsync(TestContext.Current.CancellationToken);
        return node;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
