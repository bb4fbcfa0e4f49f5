using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages;

/// <summary>
/// A kept file comes as a download; a picture may also be looked at. Whatever a file holds, it runs nothing here and reaches nothing: a sandbox of its own
/// origin, no sources. (A PDF is a download only: browsers show none in a sandbox.)
/// </summary>
public abstract class FilePage : DanchuPage
{
    private const string Sandbox = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Serve(await ReadAsync(id, cancellationToken), looks: false);

    public async Task<IActionResult> OnGetLookAsync(Guid id, CancellationToken cancellationToken) =>
        Serve(await ReadAsync(id, cancellationToken), looks: true);

    protected abstract Task<Outcome<Download>> ReadAsync(Guid id, CancellationToken cancellationToken);

    private IActionResult Serve(Outcome<Download> outcome, bool looks)
    {
        if (outcome is not Outcome<Download>.Done { Value: var file })
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Sandbox;
        Response.Headers.CacheControl = "private, no-cache";
        return looks && FileKind.IsPicture(file.ContentType)
            ? File(file.Content, file.ContentType)
            : File(file.Content, file.ContentType, file.Name);
    }
}
