using System.IO.Compression;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Jobs;

/// <summary>Writes all reports of a round that were sent into one zip: a few reports at a time go through memory, never the whole.</summary>
internal sealed class ZipRound(DanchuDatabase database, FindRound findRound, LoadDocument loadDocument, WritePdf writePdf)
{
    // A converter that fails this often always fails; it must not hold up the rest.
    private const int MostPdfFailures = 3;

    /// <summary>Reports that are converted by one process: its start costs as much as two reports.</summary>
    public const int Batch = 25;

    private int failures;
    private int without;

    public static IQueryable<Report> Sent(DanchuDatabase database, RoundId round) => database.Reports
        .Where(r => r.Current && r.Assignment!.RoundId == round && (r.State == ReportState.Sent || r.State == ReportState.Accepted));

    public async Task<WriteJobFile.Written> WriteAsync(Actor actor, JobLease lease, Stream file)
    {
        var id = new RoundId(lease.Job.SubjectId);
        if (await findRound.ReadAsync(actor, id, lease.Token) is not Outcome<RoundHead>.Done(var round))
        {
            throw WriteJobFile.Gone();
        }

        var reports = await Sent(database, id).OrderBy(r => r.Assignment!.Organisation!.Name).ThenBy(r => r.Id)
            .Select(r => new Entry(r.Id, r.Assignment!.Organisation!.Name, r.SentAt)).ToListAsync(lease.Token);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, lease.Token))
        {
            await WriteAsync(actor, lease, zip, file, reports);
        }

        return new WriteJobFile.Written($"bao-cao-{SafeName.Of(round.PeriodName)}.zip", Message());
    }

    private sealed record Entry(ReportId Id, string Unit, DateTimeOffset? SentAt);

    private async Task WriteAsync(Actor actor, JobLease lease, ZipArchive zip, Stream file, List<Entry> reports)
    {
        var (names, done) = (new UniqueNames(), 0);
        foreach (var batch in reports.Chunk(lease.Job.WithPdf ? Batch : 1))
        {
            await lease.ReportAsync(done, reports.Count);
            done += batch.Length;
            var documents = await LoadAsync(actor, batch, lease.Token);
            var pdfs = lease.Job.WithPdf ? await PdfsAsync([.. documents.Select(d => d.Content)], lease.Token) : new byte[documents.Count][];
            foreach (var ((report, content), pdf) in documents.Zip(pdfs))
            {
                var name = names.Take(SafeName.Of(report.Unit));
                await AddAsync(zip, name + ".docx", content, report, lease.Token);
                if (pdf is not null)
                {
                    await AddAsync(zip, name + ".pdf", pdf, report, lease.Token);
                }
            }

            await file.FlushAsync(lease.Token);
        }

        await lease.ReportAsync(reports.Count, reports.Count);
    }

    private async Task<List<(Entry Report, byte[] Content)>> LoadAsync(Actor actor, Entry[] batch, CancellationToken cancellationToken)
    {
        var documents = new List<(Entry, byte[])>();
        foreach (var report in batch)
        {
            database.ChangeTracker.Clear();
            if (await loadDocument.ReadAsync(actor, report.Id, cancellationToken) is Outcome<WordFile>.Done(var document))
            {
                documents.Add((report, document.Content));
            }
        }

        return documents;
    }

    // All at once; what does not come out of that, one by one.
    private async Task<IReadOnlyList<byte[]?>> PdfsAsync(IReadOnlyList<byte[]> documents, CancellationToken cancellationToken)
    {
        var pdfs = new byte[]?[documents.Count];
        try
        {
            if (failures < MostPdfFailures)
            {
                pdfs = [.. await writePdf.ExecuteAsync(documents, cancellationToken)];
            }
        }
        catch (NotMadeException)
        {
            // One document may have stopped them all: each is tried by itself below.
        }

        for (var at = 0; at < pdfs.Length; at++)
        {
            pdfs[at] ??= await PdfAsync(documents[at], cancellationToken);
        }

        return pdfs;
    }

    private async Task<byte[]?> PdfAsync(byte[] document, CancellationToken cancellationToken)
    {
        try
        {
            if (failures < MostPdfFailures)
            {
                return await writePdf.ExecuteAsync(document, cancellationToken);
            }
        }
        catch (NotMadeException)
        {
            // One report without its PDF must not cost the others; the message at the end counts them.
            failures++;
        }

        without++;
        return null;
    }

    private string Message() => without == 0 ? "" : $"Không lập được tệp PDF của {without} báo cáo; tệp nén vẫn có đủ các tệp Word.";

    // Word and PDF are packed already.
    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, Entry report, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = report.SentAt?.ToVietnam() ?? entry.LastWriteTime;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }
}
