using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports.Files;

/// <summary>An attached scan: always a download, never shown or run inside the site.</summary>
public sealed class IndexModel(LoadSignedFile read) : DanchuPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await read.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<SignedFile>.Done { Value: var file }
            ? File(file.Content, file.ContentType, FileName.Served(file.FileName, file.ContentType))
            : NotFound();
}
