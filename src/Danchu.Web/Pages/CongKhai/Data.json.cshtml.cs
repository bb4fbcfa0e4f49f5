using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>A commune's page as data for other programs.</summary>
public sealed class DataModel(WriteData writeData, PublicSite site, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await writeData.ReadAsync(Area, Commune, site.Of(Request), cancellationToken) is Outcome<byte[]>.Done(var data)
            ? File(data, "application/json; charset=utf-8") : Nothing();
}
