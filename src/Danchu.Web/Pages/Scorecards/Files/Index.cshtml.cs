using Danchu.Core.Operations;
using Danchu.Core.Scoring.Evidence;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards.Files;

/// <summary>
/// Evidence comes as a download; a picture may also be looked at. Whatever a file holds, it runs nothing here and reaches nothing: a sandbox of its own
/// origin, no sources. (A PDF is a download only: browsers show none in a sandbox.)
/// </summary>
public sealed class IndexModel(LoadEvidenceFile read) : DanchuPage
{
    private const string Sandbox = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(id, looks: false, cancellationToken);

    public Task<IActionResult> OnGetLookAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(id, looks: true, cancellationToken);

    private async Task<IActionResult> AnswerAsync(Guid id, bool looks, CancellationToken cancellationToken)
    {
        if (await read.ReadAsync(CurrentActor, id, cancellationToken) is not Outcome<LoadEvidenceFile.Download>.Done { Value: var file })
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Sandbox;
        Response.Headers.CacheControl = "private, no-cache";
        return looks && file.ContentType is "image/png" or "image/jpeg"
            ? File(file.Content, file.ContentType)
            : File(file.Content, file.ContentType, file.Name);
    }
}
