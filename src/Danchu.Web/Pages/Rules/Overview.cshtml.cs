using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rules;

/// <summary>One rule in words, what it says of the figures there are, and its end.</summary>
public sealed class OverviewModel(ShowRule showRule, RetireRule retireRule) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public RuleId Id { get; set; }

    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowRule.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showRule.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await retireRule.ExecuteAsync(CurrentActor, new(Id, RowVersion), cancellationToken),
        _ => Confirmed(Address.Rules.Overview(Id), "Đã ngừng dùng quy tắc."),
        () => OnGetAsync(cancellationToken));
}
