using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Totals;

/// <summary>What the rules say of the units a total is made of, and of their sums.</summary>
public sealed class RulesModel(CheckTotals checkTotals) : DanchuPage
{
    public const int Shown = 50;

    [BindProperty(SupportsGet = true)]
    public OrganisationId Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportingLine Line { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeriodId Period { get; set; }

    public CheckTotals.View View { get; private set; } = null!;

    public string TotalsHref => Address.Totals.Index(Organisation, Line, Period);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? Show(await checkTotals.ReadAsync(CurrentActor, new(Organisation, Line, Period), cancellationToken), view => View = view)
        : NotFound();
}
