using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Danchu:Watch", "false"];
        var node = new SecondNode(DanchuWeb.Build(settings, site.ConnectionString, site.Clock));

        // The same rounds as the site's: a node with more makes the hash anew, and what began with the old one is void.
        node.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = WebSite.HashRounds;
        await node.app.StartAsync(TestContext.Current.CancellationToken);
        return node;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
