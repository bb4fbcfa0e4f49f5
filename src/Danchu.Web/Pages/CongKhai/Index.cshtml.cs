using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>The national index: communes whose page is on, and a search over what they published.</summary>
public sealed class IndexModel(FindPublications find, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    private readonly ReadPublicStamp stamps = stamps;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public FindPublications.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 500);
        View = await find.ReadAsync(Words, Area, PageNumber, cancellationToken);
        return Page();
    }

    protected override async Task<string?> StampAsync(CancellationToken cancellationToken) => await stamps.ReadAsync(cancellationToken);
}
