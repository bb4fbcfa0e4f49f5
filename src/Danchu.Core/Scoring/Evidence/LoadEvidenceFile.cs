using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// The content of a piece of evidence, for whoever may read its scorecard; that includes a report of the unit they could not open otherwise, since the unit
/// shows it here. What is another's, or has readers of its own (a letter, a signed copy, a file at an entry), is given to those readers alone.
/// </summary>
public sealed class LoadEvidenceFile(
    DanchuDatabase database, LoadScorecard open, LoadDocument loadDocument, LoadLetter loadLetter, LoadSignedFile loadSignedFile, LoadEntryFile loadEntryFile)
{
    public async Task<Outcome<Download>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var item = await database.EvidenceItems.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (item is null || await open.ReadAsync(actor, item.ScorecardId, cancellationToken) is not Outcome<OpenedScorecard>.Done(var file))
        {
            return Denial.Absent;
        }

        if (item.Source is { } source)
        {
            return await SourceAsync(actor, file, item, source, cancellationToken);
        }

        if (item.FileHash is null)
        {
            return Denial.Absent;
        }

        var kept = await database.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == item.FileHash, cancellationToken);
        return new Download(FileName.Served(item.Name, kept.ContentType), kept.ContentType, kept.Content);
    }

    private async Task<Outcome<Download>> SourceAsync(
        Actor actor, OpenedScorecard file, EvidenceItem item, EvidenceSource source, CancellationToken cancellationToken) => source.Kind switch
    {
        SourceKind.Report => await ReportAsync(actor, file, item, new ReportId(source.Id), cancellationToken),
        SourceKind.Letter => await loadLetter.ReadFileAsync(actor, new RoundId(source.Id), cancellationToken).ThenAsync(Word),
        SourceKind.SignedFile => await loadSignedFile.ReadAsync(actor, source.Id, cancellationToken)
            .ThenAsync(copy => (Outcome<Download>)new Download(copy.FileName, copy.ContentType, copy.Content)),
        SourceKind.EntryFile => await loadEntryFile.ReadAsync(actor, source.Id, cancellationToken),
        SourceKind.Entry => Denial.Absent,
    };

    private async Task<Outcome<Download>> ReportAsync(
        Actor actor, OpenedScorecard file, EvidenceItem item, ReportId report, CancellationToken cancellationToken)
    {
        var own = await database.Reports.AnyAsync(r => r.Id == report && r.Assignment!.OrganisationId == file.Organisation.Id, cancellationToken);
        if (!own)
        {
            return await loadDocument.ReadAsync(actor, report, cancellationToken).ThenAsync(Word);
        }

        var content = await database.ReportDocuments.Where(d => d.ReportId == report).Select(d => d.Content).SingleAsync(cancellationToken);
        return new Download($"{item.Name.Replace('/', '-')}.docx", WordFile.ContentType, content);
    }

    private static Outcome<Download> Word(WordFile file) => new Download(file.Name, WordFile.ContentType, file.Content);
}
