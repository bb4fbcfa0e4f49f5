using System.Net;
using Microsoft.Extensions.Primitives;

namespace Danchu.Web.Hosting;

/// <summary>
/// A request for another host than ours is refused in words: it comes through a wrong name, or somebody tries what we make of it. Nothing is made of it at
/// the addresses for watching machines.
/// </summary>
internal static class HostCheck
{
    public static void UseHostCheck(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteOptions>();
        var names = site.Hosts.Select(host => new StringSegment(host)).ToList();
        app.Use((context, next) => HealthAddresses.IsOne(context.Request.Path) || IsOurs(context, site, names)
            ? next(context)
            : ErrorPages.WriteAsync(
                context,
                StatusCodes.Status400BadRequest,
                "Tên máy chủ không đúng",
                "Hệ thống không mang tên trong địa chỉ này. Hãy mở đúng địa chỉ mà đơn vị được thông báo. Người quản trị máy chủ: xem Danchu:Hosts."));
    }

    private static bool IsOurs(HttpContext context, SiteOptions site, List<StringSegment> names) =>
        context.Request.Host is { HasValue: true } asked
        && (HostString.MatchesAny(asked.Host, names) || (!site.HostsAreNamed && IsOwnAddress(asked.Host, context.Connection.LocalIpAddress)));

    // The address the connection came to: right whoever says it.
    private static bool IsOwnAddress(string host, IPAddress? own) =>
        own is not null && IPAddress.TryParse(host.Trim('[', ']'), out var asked) && asked.Equals(own.IsIPv4MappedToIPv6 ? own.MapToIPv4() : own);
}
