using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

public sealed class DocumentModel(LoadDocument read) : DanchuPage
{
    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        await read.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<WordFile>.Done { Value: var file }
            ? File(file.Content, WordFile.ContentType, file.Name)
            : NotFound();
}
