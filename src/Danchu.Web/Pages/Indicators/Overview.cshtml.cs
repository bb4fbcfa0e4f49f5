using Danchu.Core.Addresses;
using Danchu.Core.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Indicators;

/// <summary>One indicator: what it counts, whose it is, where it is used.</summary>
public sealed class OverviewModel(ShowIndicator showIndicator, RemoveIndicator removeIndicator) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowIndicator.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showIndicator.ReadAsync(CurrentActor, Key, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await removeIndicator.ExecuteAsync(CurrentActor, new(Key, RowVersion), cancellationToken),
        _ => Confirmed(Address.Indicators.Index(), "Đã xóa chỉ tiêu."),
        () => OnGetAsync(cancellationToken));
}
