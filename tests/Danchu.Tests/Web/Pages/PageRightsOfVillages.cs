namespace Danchu.Tests.Web.Pages;

/// <summary>
/// Who may do what on the pages of villages and of columns of one's own: those who write the commune's books and its administrators keep villages, whoever sees
/// the commune sees them.
/// </summary>
internal static class PageRightsOfVillages
{
    private const string Keepers = "commune: clerk secretariat administrator; district: administrator; province: administrator";
    private const string Unit = "commune: *";
    private const string UnitAndAbove = "commune: *; district: *; province: *";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("villages", "GET", "/villages?commune={commune}", UnitAndAbove),
        new("villages", "POST", "/villages?commune={commune}", Keepers, UnitAndAbove) { Fields = [("Input.Name", "")] },
        new("villages/import", "GET", "/villages/import?commune={commune}", Keepers, UnitAndAbove),
        new("villages/import", "GET Template", "/villages/import?commune={commune}&handler=Template", Keepers, UnitAndAbove),
        new("villages/import", "POST", "/villages/import?commune={commune}", Keepers, UnitAndAbove),
        new("villages/import", "POST Confirm", "/villages/import?commune={commune}&handler=Confirm", Keepers, UnitAndAbove),
        new("villages/{id:guid}", "GET", "/villages/{village}", UnitAndAbove),
        new("villages/{id:guid}", "POST Save", "/villages/{village}?handler=Save", Keepers, UnitAndAbove) { Fields = [("Input.Name", "")] },
        new("villages/{id:guid}", "POST End", "/villages/{village}?handler=End", Keepers, UnitAndAbove) { Fields = [("Input.LastDay", "")] },

        new("registers/{key}/columns", "GET", "/registers/hoi-nghi/columns?unit={commune}", UnitAndAbove),
        new("registers/{key}/columns", "POST Add", "/registers/hoi-nghi/columns?unit={commune}&handler=Add", "commune: secretariat", Unit)
            { Fields = [("Owner", "{commune}"), ("Input.Name", "")] },
        new("registers/{key}/columns", "POST Rename", "/registers/hoi-nghi/columns?unit={commune}&handler=Rename", "commune: secretariat", Unit)
            { Fields = [("Id", "{column}"), ("Input.Name", "")] },
        new("registers/{key}/columns", "POST Retire", "/registers/hoi-nghi/columns?unit={commune}&handler=Retire", "commune: secretariat", Unit)
            { Fields = [("Id", "{column}"), ("RowVersion", "9")] },
    ];
}
