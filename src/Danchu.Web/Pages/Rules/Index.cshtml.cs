using Danchu.Core.Identifiers;
using Danchu.Core.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rules;

/// <summary>Quy tắc kiểm tra số liệu: those that hold for the viewer's organisations, with who breaks them.</summary>
public sealed class IndexModel(ListRules listRules) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeriodId? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Form { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Broken { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Retired { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListRules.View View { get; private set; } = null!;

    public bool MayWrite => CurrentActor.RuleOwners().Any();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(
        await listRules.ReadAsync(CurrentActor, new(Organisation, Period, Form, Search, Broken, Retired, PageNumber), cancellationToken),
        view => View = view);
}
