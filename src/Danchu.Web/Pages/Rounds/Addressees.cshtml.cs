using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Chooses whom a draft asks; on an issued round adds units that were forgotten.</summary>
public sealed class AddresseesModel(ListCandidates read, ChooseAddressees choose, AddAddressees add) : DanchuPage
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public List<OrganisationKind> Kinds { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "level")]
    public List<Level> Levels { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "reach")]
    public string? Reach { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public bool DirectOnly => Reach is "direct";

    public bool OnlyChosen => Shown is "chosen";

    public ListCandidates.View View { get; private set; } = null!;

    /// <summary>The filter as it stands on the form: ticked since the page was shown, perhaps, and not applied yet.</summary>
    public sealed record FilterForm(List<OrganisationKind>? Kinds, List<Level>? Levels, string? Search, string? Reach, string? Shown);

    protected override string FieldPrefix => "";

    private AddresseeFilter Filter => new() { Kinds = Kinds, Levels = Levels, DirectOnly = DirectOnly, Search = Search };

    public async Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) => Show(
        await read.ReadAsync(CurrentActor, new ListCandidates.Input(id, Filter, OnlyChosen, PageNumber), cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(
        RoundId id, [FromForm(Name = "do")] string? what, [FromForm(Name = "unit")] List<OrganisationId>? units, [FromForm(Name = "Filter")] FilterForm? filter,
        CancellationToken cancellationToken)
    {
        if (what is "filter" or "matching" && filter is not null && Request.Form.ContainsKey("Filter.Reach")
            && At(filter) is var typed && (what is "filter" || !string.Equals(typed, At(new(Kinds, Levels, Search, Reach, Shown)), StringComparison.Ordinal)))
        {
            return what is "filter"
                ? LocalRedirect(typed)
                : Confirmed(typed, "Điều kiện lọc vừa đổi nên chưa chọn đơn vị nào: hãy xem danh sách mới rồi bấm lại.");
        }

        var shown = await read.ReadAsync(CurrentActor, new ListCandidates.Input(id, Filter, OnlyChosen, PageNumber), cancellationToken);
        if (shown is not Outcome<ListCandidates.View>.Done(var view))
        {
            return Show(shown, _ => { });
        }

        View = view;
        return view.Round.Stands(RoundDeed.ChooseAddressees)
            ? await AnswerAsync(
                await choose.ExecuteAsync(CurrentActor, Choice(id, what, units ?? []), cancellationToken),
                chosen => Confirmed(Here, Said(chosen)),
                () => Task.FromResult<IActionResult>(Page()))
            : await AnswerAsync(
                await add.ExecuteAsync(CurrentActor, Addition(id, what, units ?? []), cancellationToken),
                added => Confirmed(Address.Rounds.Overview(id), $"Đã yêu cầu thêm {added.Units.Show()} đơn vị."),
                () => Task.FromResult<IActionResult>(Page()));
    }

    // The same filter has one address, however it was typed.
    private string At(FilterForm filter)
    {
        var query = new QueryBuilder();
        query.Add("kind", (filter.Kinds ?? []).Distinct().Order().Select(k => k.ToString()));
        query.Add("level", (filter.Levels ?? []).Distinct().Order().Select(l => l.ToString()));
        foreach (var (name, value) in new[] { ("q", filter.Search), ("reach", filter.Reach), ("show", filter.Shown) })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }

        return Request.Path + query.ToQueryString();
    }

    private string Here => Request.Path + Request.QueryString;

    private ChooseAddressees.Input Choice(RoundId id, string? what, List<OrganisationId> units) => what switch
    {
        "matching" => new(id, Matching: Filter),
        "clear" => new(id, RemoveAll: true),
        "remove" => new(id, Remove: units),
        _ => new(id, Add: units),
    };

    private AddAddressees.Input Addition(RoundId id, string? what, List<OrganisationId> units) =>
        what is "matching" ? new(id, Matching: Filter) : new(id, units);

    private static string Said(ChooseAddressees.Chosen chosen) => (chosen.Added, chosen.Removed) switch
    {
        (0, 0) => $"Không có gì thay đổi; đang chọn {chosen.Total.Show()} đơn vị.",
        (var added, 0) => $"Đã chọn thêm {added.Show()} đơn vị; tất cả {chosen.Total.Show()}.",
        var (_, removed) => $"Đã bỏ {removed.Show()} đơn vị; còn {chosen.Total.Show()}.",
    };
}
