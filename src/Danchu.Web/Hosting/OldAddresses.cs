using Danchu.Core.Addresses;

namespace Danchu.Web.Hosting;

/// <summary>Addresses that pages had before: permanent redirects to where the page is now, keeping query and form.</summary>
internal static class OldAddresses
{
    /// <summary>From an address as it was to the address as it is.</summary>
    private static readonly IReadOnlyDictionary<string, string> Moved = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/rounds/new"] = Address.Rounds.Create(),
    };

    public static void MapOldAddresses(this WebApplication app)
    {
        foreach (var (old, now) in Moved)
        {
            app.Map(old, (HttpRequest request) => Results.LocalRedirect(now + request.QueryString, permanent: true, preserveMethod: true));
        }
    }
}
