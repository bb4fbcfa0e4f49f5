namespace Danchu.Tests.Web.Pages;

/// <summary>Lines of <see cref="PageRights"/>: the books of a unit and their entries.</summary>
internal static class BookRights
{
    private const string Unit = "commune: *";
    private const string Writers = "commune: clerk secretariat";
    private const string UnitAndAbove = "commune: *; district: *; province: *";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("registers", "GET", "/registers?unit={commune}", UnitAndAbove),
        new("registers/calendar", "GET", "/registers/calendar?unit={commune}", UnitAndAbove),
        new("registers/{key}", "GET", "/registers/hoi-nghi?unit={commune}", UnitAndAbove),
        new("registers/{key}", "GET Export", "/registers/hoi-nghi?handler=Export&unit={commune}", UnitAndAbove),
        new("registers/{key}", "GET Xlsx", "/registers/hoi-nghi?handler=Xlsx&unit={commune}", UnitAndAbove),
        new("registers/{key}", "GET Docx", "/registers/hoi-nghi?handler=Docx&unit={commune}", UnitAndAbove),
        new("registers/{key}/statistics", "GET", "/registers/don-thu/statistics?unit={commune}", UnitAndAbove),
        new("registers/{key}/statistics", "GET Xlsx", "/registers/don-thu/statistics?handler=Xlsx&unit={commune}", UnitAndAbove),
        new("registers/{key}/statistics", "GET Docx", "/registers/don-thu/statistics?handler=Docx&unit={commune}", UnitAndAbove),
        new("registers/{key}/import", "GET", "/registers/hoi-nghi/import?unit={commune}", Writers, Unit),
        new("registers/{key}/import", "GET Template", "/registers/hoi-nghi/import?handler=Template&unit={commune}", Writers, Unit),
        new("registers/{key}/import", "POST", "/registers/hoi-nghi/import?unit={commune}", Writers, Unit) { Fields = [("Input.Pasted", "x")] },
        new("registers/{key}/import", "POST Confirm", "/registers/hoi-nghi/import?handler=Confirm&unit={commune}", Writers, Unit)
            { Fields = [("Input.Text", "x")] },
        new("registers/{key}/write", "GET", "/registers/hoi-nghi/write?unit={commune}", Writers, Unit),
        new("registers/{key}/write", "POST", "/registers/hoi-nghi/write?unit={commune}", Writers, Unit) { Fields = [("Fields.ngay", "")] },
        new("organisations/{id:guid}/duties", "GET", "/organisations/{commune}/duties", UnitAndAbove),
        new("organisations/{id:guid}/duties-below", "GET", "/organisations/{commune}/duties-below", UnitAndAbove),
        new("entries/{id:guid}", "GET", "/entries/{entry}", UnitAndAbove),
        new("entries/{id:guid}", "GET Paper", "/entries/{meeting}?handler=Paper&kind=Minutes", Unit, "district: *; province: *"),
        new("entries/{id:guid}", "POST Strike", "/entries/{entry}?handler=Strike", Writers, Unit) { Fields = [("Input.Reason", "")] },
        new("entries/{id:guid}", "POST Restore", "/entries/{entry}?handler=Restore", Writers, Unit) { Fields = [("Revision", "9")] },
        new("entries/{id:guid}", "POST Attach", "/entries/{entry}?handler=Attach", Writers, Unit) { Fields = [("Input.OpenAbove", "false")] },
        new("entries/{id:guid}", "POST Withdraw", "/entries/{entry}?handler=Withdraw", Writers, Unit)
            { Fields = [("FileId", "{entryFile}"), ("Input.FileReason", "")] },
        new("entries/files/{id:guid}", "GET", "/entries/files/{entryFile}", UnitAndAbove),
        new("entries/files/{id:guid}", "GET Look", "/entries/files/{entryFile}?handler=Look", UnitAndAbove),
        new("entries/{id:guid}/edit", "GET", "/entries/{entry}/edit", Writers, Unit),
        new("entries/{id:guid}/edit", "POST", "/entries/{entry}/edit", Writers, Unit) { Fields = [("Revision", "9")] },
    ];
}
