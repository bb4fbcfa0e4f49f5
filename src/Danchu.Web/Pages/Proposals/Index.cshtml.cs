using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Proposals;

/// <summary>Kiến nghị, đề xuất of a unit: what it sent and what became of it, what it has not sent, the periods for which it has none.</summary>
public sealed class IndexModel(ListProposals listProposals, StateNoProposals stateNone) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public PeriodId? Period { get; set; }

    /// <summary>False: the statement is taken back.</summary>
    [BindProperty]
    public bool Stated { get; set; }

    public ListProposals.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listProposals.ReadAsync(CurrentActor, Unit, Number, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostStateAsync(CancellationToken cancellationToken) => Unit is not { } unit ? NotFound() : await AnswerAsync(
        await stateNone.ExecuteAsync(CurrentActor, new(unit, Period, Stated), cancellationToken),
        _ => Confirmed(Address.Proposals.Index(unit), Stated ? "Đã nêu: kỳ này không có kiến nghị." : "Đã bỏ lời nêu không có kiến nghị."),
        () => OnGetAsync(cancellationToken));
}
