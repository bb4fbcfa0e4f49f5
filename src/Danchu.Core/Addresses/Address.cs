using System.Globalization;

namespace Danchu.Core.Addresses;

/// <summary>
/// The addresses of the pages, made here and nowhere else: <c>Address.Rounds.Letter(id)</c> is "/rounds/{id}/letter". A noun is a folder of pages, a method
/// mostly one page by its name; what else a page is asked for stands in the query. Paths from the root, not yet encoded for HTML.
/// </summary>
public static partial class Address
{
    /// <summary>Việc của tôi, the first page of everyone.</summary>
    public static string Home() => "/";

    // A value that is null is left out; an enum stands by its name, a day as yyyy-MM-dd.
    private static string Query(string path, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        foreach (var (name, value) in query)
        {
            if (value is not null)
            {
                path += (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + name + '=' + Escape(value);
            }
        }

        return path;
    }

    private static string Escape(object value) => Uri.EscapeDataString(value is DateOnly day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
