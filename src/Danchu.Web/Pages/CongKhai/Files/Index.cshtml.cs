using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai.Files;

/// <summary>A published file, saved and never shown: nothing in it runs.</summary>
public sealed class IndexModel(LoadPublicationFile load, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    private const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(int number, Guid id, CancellationToken cancellationToken)
    {
        if (await load.ReadAsync(Area, Commune, number, id, cancellationToken) is not Outcome<Download>.Done(var file))
        {
            return Nothing();
        }

        Response.Headers.ContentSecurityPolicy = Sandbox;
        Response.Headers["X-Robots-Tag"] = "noindex, noarchive";
        return File(file.Content, file.ContentType, file.Name);
    }
}
