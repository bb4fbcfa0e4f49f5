using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>The report as a .docx: the signed bytes, or the draft as it stands.</summary>
public sealed class DocumentModel(LoadDocument read) : DanchuPage
{
    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        await read.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<WordFile>.Done { Value: var file }
            ? File(file.Content, WordFile.ContentType, file.Name)
            : NotFound();
}
