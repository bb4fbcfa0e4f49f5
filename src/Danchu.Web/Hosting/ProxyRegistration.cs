using Danchu.Web.Pages.CongKhai;
using Microsoft.AspNetCore.HttpOverrides;

namespace Danchu.Web.Hosting;

/// <summary>What stands before the site: forwarded headers are believed from named proxies alone, and a site reached by https says so to browsers.</summary>
internal static class ProxyRegistration
{
    public static void AddProxies(this IServiceCollection services, SiteOptions site)
    {
        services.AddSingleton(site);
        services.AddSingleton(new PublicSite(site.PublicAddress));

        // After the framework's own switch ASPNETCORE_FORWARDEDHEADERS_ENABLED, which would believe anybody.
        services.PostConfigure<ForwardedHeadersOptions>(options => Name(options, site));
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>First of all: what comes after sees the client's address and scheme, not the proxy's.</summary>
    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Services.GetRequiredService<SiteOptions>().IsHttps)
        {
            app.Use((context, next) =>
            {
                // So that every cookie is marked Secure, also when a proxy does not say how it was reached.
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        app.UseHsts();
    }

    // Two empty lists would mean everybody.
    private static void Name(ForwardedHeadersOptions options, SiteOptions site)
    {
        options.ForwardedHeaders = site.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in site.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    }
}
