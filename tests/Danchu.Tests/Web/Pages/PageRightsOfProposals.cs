namespace Danchu.Tests.Web.Pages;

/// <summary>
/// Who may do what on the pages of proposals: one of the commune that came to the district. Those who write the commune's books send, those of the district
/// handle what came; the province, above both and not on its way, reads the proposal and not what the district does with it.
/// </summary>
internal static class PageRightsOfProposals
{
    private const string Unit = "commune: *";
    private const string Writers = "commune: clerk secretariat";
    private const string UnitAndAbove = "commune: *; district: *; province: *";
    private const string Holder = "district: *";
    private const string Handlers = "district: clerk secretariat";
    private const string Group = "proposals/groups/{id:guid}";

    public static readonly IReadOnlyList<PageRight> All =
    [
        new("proposals", "GET", "/proposals?unit={commune}", UnitAndAbove),
        new("proposals", "POST State", "/proposals?unit={commune}&handler=State", Writers, Unit) { Fields = [("Period", ""), ("Stated", "true")] },
        new("proposals/received", "GET", "/proposals/received?body={district}", Holder),
        new("proposals/create", "GET", "/proposals/create?unit={commune}", Writers, Unit),
        new("proposals/create", "POST", "/proposals/create?unit={commune}", Writers, Unit) { Fields = [("Input.Text", "")] },
        new("proposals/{id:guid}", "GET", "/proposals/{proposal-sent}", UnitAndAbove),
        new("proposals/{id:guid}", "POST TakeBack", "/proposals/{proposal-sent}?handler=TakeBack", Writers, Unit),
        new("proposals/files/{id:guid}", "GET", "/proposals/files/{proposal-answered}", UnitAndAbove),
        new("proposals/files/{id:guid}", "GET Look", "/proposals/files/{proposal-answered}?handler=Look", UnitAndAbove),
        new(Group, "GET", "/proposals/groups/{proposal-group}", Holder),
        new(Group, "GET Letter", "/proposals/groups/{proposal-group}?handler=Letter", Holder),
        new(Group, "POST Merge", "/proposals/groups/{proposal-group}?handler=Merge", Handlers, Holder) { Fields = [("Revision", "9")] },
        new(Group, "POST Split", "/proposals/groups/{proposal-group}?handler=Split", Handlers, Holder)
            { Fields = [("Revision", "1"), ("Proposal", "{proposal-sent}")] },
        new(Group, "POST PassOn", "/proposals/groups/{proposal-group}?handler=PassOn", Handlers, Holder) { Fields = [("Revision", "1")] },
        new(Group, "POST Consider", "/proposals/groups/{proposal-group}?handler=Consider", Handlers, Holder) { Fields = [("Revision", "1")] },
        new(Group, "POST Answer", "/proposals/groups/{proposal-group}?handler=Answer", Handlers, Holder) { Fields = [("Revision", "1")] },
    ];
}
