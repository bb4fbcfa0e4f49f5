using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Opinions;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai.YKien;

/// <summary>What became of the opinions of whoever has the code, as an Atom feed.</summary>
public sealed class FeedModel(WriteReceiptFeed writeFeed, PublicSite site, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    protected override bool IsKept => false;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        await writeFeed.ReadAsync(code, site.Of(Request), cancellationToken) is Outcome<byte[]>.Done(var feed)
            ? File(feed, "application/atom+xml; charset=utf-8") : Nothing();
}
