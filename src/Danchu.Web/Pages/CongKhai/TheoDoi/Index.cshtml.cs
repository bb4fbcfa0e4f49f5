using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai.TheoDoi;

/// <summary>Where a code that was written down is typed in.</summary>
public sealed class IndexModel(ShowReceipt showReceipt, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    [FromQuery]
    public string Code { get; set; } = "";

    public bool Wrong { get; private set; }

    protected override bool IsKept => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (code.Length > 0 && await showReceipt.IsGivenAsync(code, cancellationToken))
        {
            return Redirect(Core.Addresses.Address.CongKhai.Receipt(code));
        }

        Wrong = code.Length > 0;
        return Page();
    }
}
