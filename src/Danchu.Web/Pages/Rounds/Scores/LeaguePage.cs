using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Rounds.Scores;

/// <summary>What the pages of a league share: the filter, which stands whole in the address, and the addresses made from it.</summary>
public abstract class LeaguePage : DanchuPage
{
    public static readonly IReadOnlyList<(ScorecardState Value, string Text)> States =
        [.. Enum.GetValues<ScorecardState>().Select(state => (state, state.Label()))];

    private static readonly string[] OfTheTable = ["rubric", "detailed", "points", "kind", "class", "state", "q", "sort"];

    [BindProperty(SupportsGet = true, Name = "rubric")]
    public RubricId? Rubric { get; set; }

    [BindProperty(SupportsGet = true, Name = "detailed")]
    public bool Detailed { get; set; }

    [BindProperty(SupportsGet = true, Name = "points")]
    public ScoreStage? Points { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public OrganisationKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public string? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public ScorecardState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public abstract League League { get; }

    protected LeagueFilter Filter => new()
    {
        Rubric = Rubric, Detailed = Detailed, Points = Points, Kind = Kind, Class = Class, State = State, Search = Search, Sort = LeagueSort.Read(Sort),
    };

    /// <summary>The same table with one thing changed, from its first page.</summary>
    public string Href(string name, string? value) => $"{Request.Path}{Query((name, value))}";

    /// <summary>Another page of the same league: what is filtered stays.</summary>
    public string PageHref(string address) => address + Query();

    public string ExportHref(string format) => Address.Scores.Index(League.Round.Id) + Query(("handler", format));

    /// <summary>A malformed rubric is not there; of other values that cannot be read the page says so, with status 400.</summary>
    protected IActionResult Answered(IActionResult shown)
    {
        if (ModelState.TryGetValue("rubric", out var rubric) && rubric.Errors.Count > 0)
        {
            return NotFound();
        }

        if (shown is PageResult page && LeagueSort.Read(Sort) is var sort && !sort.IsOf(League.Rubric))
        {
            ModelState.AddModelError("", $"Bảng điểm không có cột “{Sort}” để sắp xếp; các đơn vị đang xếp theo tổng điểm.");
        }

        if (shown is PageResult answer && !ModelState.IsValid)
        {
            answer.StatusCode = StatusCodes.Status400BadRequest;
        }

        return shown;
    }

    private QueryString Query(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder(Request.Query.Where(q => OfTheTable.Contains(q.Key, StringComparer.Ordinal)
            && !Array.Exists(changes, c => string.Equals(c.Name, q.Key, StringComparison.Ordinal))));
        foreach (var (name, value) in changes.Where(c => c.Value is not null))
        {
            query.Add(name, value!);
        }

        return query.ToQueryString();
    }
}
