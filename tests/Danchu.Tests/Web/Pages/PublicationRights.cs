namespace Danchu.Tests.Web.Pages;

/// <summary>Lines of <see cref="PageRights"/>: the public page, which is everybody's, and the pages of those who put something there.</summary>
internal static class PublicationRights
{
    private const string Unit = "commune: *";
    private const string Writers = "commune: clerk secretariat";
    private const string Administrators = "neighbour: administrator; district: administrator; province: administrator";
    private const string Above = "neighbour: *; district: *; province: *";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("cong-khai", "GET", "/cong-khai?q=ngan+sach", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}", "GET", "/cong-khai/12/03424", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}/feed.xml", "GET", "/cong-khai/12/03424/feed.xml", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}/data.json", "GET", "/cong-khai/12/03424/data.json", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}/{number:int}", "GET", "/cong-khai/12/03424/1", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}/{number:int}/notice", "GET", "/cong-khai/12/03424/1/notice", "anyone") { MayBeKept = true },
        new("cong-khai/{province}/{commune}/{number:int}/files/{id:guid}", "GET", "/cong-khai/12/03424/1/files/{publicFile}", "anyone")
            { MayBeKept = true },

        new("cong-khai/{province}/{commune}/{number:int}/opinion", "GET", "/cong-khai/12/03424/2/opinion", "anyone"),
        new("cong-khai/{province}/{commune}/{number:int}/opinion", "POST", "/cong-khai/12/03424/2/opinion", "anyone"),

        new("publications", "GET", "/publications?unit={commune}", Unit),
        new("publications", "GET Quarter", "/publications?handler=Quarter&unit={commune}&year=2023&quarter=4", Unit),
        new("publications/create", "GET", "/publications/create?entry={disclosure}", Writers, Unit),
        new("publications/create", "POST", "/publications/create?entry={disclosure}", Writers, Unit) { Fields = [("Input.Title", "")] },
        new("publications/{id:guid}", "GET", "/publications/{publication}", Unit),
        new("publications/{id:guid}", "GET Posting", "/publications/{publication}?handler=Posting", Unit),
        new("publications/{id:guid}", "GET Ending", "/publications/{publication}?handler=Ending", Unit),
        new("publications/{id:guid}", "POST Publish", "/publications/{publication}?handler=Publish", Writers, Unit) { Fields = [("Revision", "99")] },
        new("publications/{id:guid}", "POST Correct", "/publications/{publication}?handler=Correct", Writers, Unit) { Fields = [("Revision", "99")] },
        new("publications/{id:guid}", "POST Discard", "/publications/{publication}?handler=Discard", Writers, Unit) { Fields = [("Revision", "99")] },
        new("publications/{id:guid}", "POST TakeDown", "/publications/{publication}?handler=TakeDown", Writers, Unit) { Fields = [("Input.Reason", "")] },
        new("publications/{id:guid}/edit", "GET", "/publications/{publication}/edit", Writers, Unit),
        new("publications/{id:guid}/edit", "POST", "/publications/{publication}/edit", Writers, Unit) { Fields = [("Input.Title", "")] },
        new("publications/{id:guid}/opinions", "GET", "/publications/{consultation}/opinions", Unit),
        new("publications/{id:guid}/opinions", "POST Moderate", "/publications/{consultation}/opinions?handler=Moderate", Writers, Unit)
            { Fields = [("Opinion", "{opinion}"), ("Revision", "9")] },
        new("publications/{id:guid}/opinions", "POST Answer", "/publications/{consultation}/opinions?handler=Answer", Writers, Unit)
            { Fields = [("Opinion", "{opinion}"), ("Revision", "9"), ("Input.Outcome", "TakenUp")] },
        new("publications/{id:guid}/opinions", "POST Result", "/publications/{consultation}/opinions?handler=Result", Writers, Unit)
            { Fields = [("Revision", "9")] },
        new("organisations/{id:guid}/published", "GET", "/organisations/{commune}/published", Unit),
        new("organisations/{id:guid}/published", "GET Print", "/organisations/{commune}/published?handler=Print", Unit),
        new("organisations/{id:guid}/published/{number:int}", "GET", "/organisations/{commune}/published/1", Unit),

        new("publications/settings", "GET", "/publications/settings?unit={neighbour}", Administrators, Above),
        new("publications/settings", "POST On", "/publications/settings?handler=On&unit={neighbour}", Administrators, Above)
            { Fields = [("Input.Area", "00")] },
        new("publications/settings", "POST Off", "/publications/settings?handler=Off&unit={neighbour}", Administrators, Above),
    ];
}
