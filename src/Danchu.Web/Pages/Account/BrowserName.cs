namespace Danchu.Web.Pages.Account;

/// <summary>What a browser and its system are called, as people know them: "Cốc Cốc, Windows".</summary>
internal static class BrowserName
{
    // The first that is found: most of them name Chrome and Safari too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"),
        ("CriOS", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string agent)
    {
        var browser = Find(Browsers, agent) ?? "Trình duyệt khác";
        return Find(Systems, agent) is { } system ? $"{browser}, {system}" : browser;
    }

    private static string? Find((string Mark, string Name)[] names, string agent) =>
        Array.Find(names, name => agent.Contains(name.Mark, StringComparison.Ordinal)).Name;
}
