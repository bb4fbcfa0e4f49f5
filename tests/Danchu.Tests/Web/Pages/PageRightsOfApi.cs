namespace Danchu.Tests.Web.Pages;

/// <summary>Who may do what on the pages about other programs: their keys, and what they may ask.</summary>
internal static class PageRightsOfApi
{
    private const string AdministratorsAbove = "commune: administrator; district: administrator; province: administrator";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("people/{id:guid}/keys", "GET", "/people/{person}/keys", AdministratorsAbove),
        new("people/{id:guid}/keys", "POST", "/people/{person}/keys", AdministratorsAbove) { Fields = [("Input.Name", "")] },
        new("people/{id:guid}/keys", "POST Revoke", "/people/{person}/keys?handler=Revoke", AdministratorsAbove)
        {
            Fields = [("key", "{key}")], Once = true,
        },
        new("api", "GET", "/api", "*"),
        new("assignments/{id:guid}/exchange", "GET", "/assignments/{assignment}/exchange", "commune: *"),
        new("assignments/{id:guid}/exchange", "GET File", "/assignments/{assignment}/exchange?handler=File&format=Csv", "commune: *"),
        new("assignments/{id:guid}/exchange", "POST", "/assignments/{assignment}/exchange", "commune: clerk secretariat", "commune: *")
        {
            Fields = [("Input.Format", "Csv")],
        },
        new("assignments/{id:guid}/exchange", "POST Confirm", "/assignments/{assignment}/exchange?handler=Confirm", "commune: clerk secretariat", "commune: *")
        {
            Fields = [("Input.Format", "Csv"), ("Input.Text", "x"), ("Input.Basis", "x")],
        },
    ];
}
