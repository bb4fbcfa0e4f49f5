using Danchu.Core.Access;
using Danchu.Tests.Web.Pages;

namespace Danchu.Tests.Web.Api;

/// <summary>One line of the rights of the API: an operation, a real address of it, and who may do what there.</summary>
/// <param name="Operation">"GET rounds/{id:guid}", as it is mapped.</param>
/// <param name="Does">Who is let in: "commune: clerk reader", "*" for every key.</param>
/// <param name="Sees">Who knows that it is there but may not do this (403). For all others it does not exist (404).</param>
internal sealed record ApiRight(string Operation, string Address, string Does, string Sees = "", string? Body = null)
{
    private const string Unit = "commune: *";
    private const string UnitAndAbove = "commune: *; district: *; province: *";
    private const string AskerAndAbove = "district: *; province: *";
    private const string Writers = "commune: clerk secretariat";

    public static readonly IReadOnlyList<ApiRight> All =
    [
        new("GET organisations", "organisations?search=ban&limit=3", "*"),
        new("GET organisations/{id:guid}", "organisations/{commune}", UnitAndAbove),
        new("GET organisations/{id:guid}/publications", "organisations/{commune}/publications", Unit),
        new("GET organisations/{id:guid}/registers", "organisations/{commune}/registers", UnitAndAbove),
        new("GET organisations/{id:guid}/registers/{key}", "organisations/{commune}/registers/hoi-nghi", UnitAndAbove),
        new("GET organisations/{id:guid}/registers/{key}/entries", "organisations/{commune}/registers/hoi-nghi/entries?limit=2", UnitAndAbove),
        new("POST organisations/{id:guid}/registers/{key}/entries", "organisations/{commune}/registers/hoi-nghi/entries", Writers, Unit,
            """{"fields":{"ngay":""}}"""),
        new("GET entries/{id:guid}", "entries/{entry}", UnitAndAbove),
        new("PUT entries/{id:guid}", "entries/{entry}", Writers, Unit, """{"fields":{"ngay":""}}"""),
        new("PUT entries/{id:guid}/struck", "entries/{entry}/struck", Writers, Unit, """{"reason":""}"""),
        new("GET sources", "sources", "*"),
        new("POST organisations/{id:guid}/sources/{key}", "organisations/{commune}/sources/don-thu", Writers, Unit, "[]"),
        new("GET periods", "periods?year=2023", "*"),
        new("GET indicators", "indicators?limit=5", "*"),
        new("GET indicators/{key}", "indicators/van-ban-bcd", "*"),
        new("GET rounds", "rounds", "*"),
        new("GET rounds/{id:guid}", "rounds/{round}", AskerAndAbove),
        new("GET rounds/{id:guid}/units", "rounds/{round}/units?limit=2", AskerAndAbove),
        new("GET assignments", "assignments", "*"),
        new("GET assignments/{id:guid}", "assignments/{assignment}", Unit),
        new("GET assignments/{id:guid}/figures", "assignments/{assignment}/figures", Unit),
        new("PUT assignments/{id:guid}/figures", "assignments/{assignment}/figures", Writers, Unit, """{"figures":[]}"""),
        new("GET assignments/{id:guid}/facts", "assignments/{assignment}/facts", Unit),
        new("POST assignments/{id:guid}/facts", "assignments/{assignment}/facts", Writers, Unit, """{"dataValues":[]}"""),
        new("GET reports/{id:guid}/facts", "reports/{report}/facts?format=sdmxCsv", UnitAndAbove),
        new("GET assignments/{id:guid}/sections/{key}", "assignments/{assignment}/sections/{section}", Unit),
        new("PUT assignments/{id:guid}/sections/{key}", "assignments/{assignment}/sections/{section}", Writers, Unit, """{"markup":"Chữ lạ"}"""),
        new("GET reports/{id:guid}", "reports/{report}", UnitAndAbove),
        new("GET reports/{id:guid}/document", "reports/{report}/document", UnitAndAbove),
        new("GET scorecards", "scorecards?limit=2", "*"),
        new("GET scorecards/{id:guid}", "scorecards/{scorecard}", UnitAndAbove),
    ];

    public HttpMethod Method => new(Operation.Split(' ')[0]);

    /// <summary>Which statuses are right for somebody in this role and place; what is let in may still be refused for what was sent.</summary>
    public int[] StatusesFor(string place, Role role)
    {
        var right = new PageRight("", "POST", "", Does, Sees).StatusesFor(place, role);
        return right.Contains(200) ? [200, 201, 422, 428] : right;
    }

    public override string ToString() => Operation;
}
