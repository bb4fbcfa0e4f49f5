using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai.YKien;

/// <summary>What became of the opinions of whoever has the code in the address; nobody keeps it, no search engine lists it.</summary>
public sealed class OverviewModel(ShowReceipt showReceipt, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    [FromQuery]
    public bool Sent { get; set; }

    public ShowReceipt.View View { get; private set; } = null!;

    protected override bool IsKept => false;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        Show(await showReceipt.ReadAsync(code, cancellationToken), view => View = view);
}
