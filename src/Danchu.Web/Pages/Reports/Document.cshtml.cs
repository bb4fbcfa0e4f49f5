using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Reports;

/// <summary>The report as a .docx: the signed bytes, or the draft as it stands.</summary>
public sealed class DocumentModel(LoadDocument read) : DanchuPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<IActionResult> OnGetAsync(ReportId id, CancellationToken cancellationToken) =>
        await read.ReadAsync(CurrentActor, id, cancellationToken) is Outcome<LoadDocument.Downloaded>.Done { Value: var file }
            ? File(file.Content, Word, file.FileName)
            : NotFound();
}
