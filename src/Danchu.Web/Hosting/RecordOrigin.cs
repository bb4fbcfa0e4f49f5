using Danchu.Core.Records;

namespace Danchu.Web.Hosting;

/// <summary>Each request says where it comes from, for the security records.</summary>
internal static class RecordOrigin
{
    public static void UseRecordOrigin(this WebApplication app) => app.Use((context, next) =>
    {
        var origin = context.RequestServices.GetRequiredService<Origin>();
        origin.Address = context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";
        origin.Agent = context.Request.Headers.UserAgent.ToString();
        return next(context);
    });
}
