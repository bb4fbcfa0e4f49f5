using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The Word file of a report: the frozen bytes once signed, a draft composed now before.</summary>
public sealed class LoadDocument(DanchuDatabase database, LoadReport loadReport, ComposeReport compose)
{
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return Denial.Absent;
        }

        var frozen = await database.ReportDocuments.Where(d => d.ReportId == id).Select(d => d.Content).FirstOrDefaultAsync(cancellationToken);
        var content = frozen ?? (await compose.ReadAsync(file, cancellationToken)).ToDocx();
        return new WordFile(FileNameOf(file), content);
    }

    internal static string FileNameOf(OpenedReport file)
    {
        var name = file.Report.Symbol is { Length: > 0 } symbol ? symbol.Replace('/', '-') : "du-thao";
        return $"{name}_{SearchText.Of(file.Organisation.Name).Replace(' ', '-')}.docx";
    }
}
