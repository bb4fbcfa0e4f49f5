using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Proposals;

/// <summary>One proposal: what was asked, its way, its answer.</summary>
public sealed class OverviewModel(ShowProposal showProposal, TakeBackProposal takeBack) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public ProposalId Id { get; set; }

    public ShowProposal.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showProposal.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await takeBack.ExecuteAsync(CurrentActor, new(Id), cancellationToken),
        _ => Confirmed(Address.Proposals.Overview(Id), "Đã rút lại kiến nghị."),
        () => OnGetAsync(cancellationToken));
}
