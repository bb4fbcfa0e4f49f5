using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>A commune's page as an Atom feed.</summary>
public sealed class FeedModel(WriteFeed writeFeed, PublicSite site, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await writeFeed.ReadAsync(Area, Commune, site.Of(Request), cancellationToken) is Outcome<byte[]>.Done(var feed)
            ? File(feed, "application/atom+xml; charset=utf-8") : Nothing();
}
