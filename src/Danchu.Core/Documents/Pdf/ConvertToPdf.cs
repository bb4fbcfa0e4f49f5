using System.Diagnostics;
using Danchu.Core.Files;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// Word to PDF by LibreOffice: one process for what is asked at once, one at a time, with a time limit after which it is killed with all its children. After
/// each a process is started that waits for the next (<see cref="WarmOffice"/>).
/// </summary>
public sealed class ConvertToPdf(PdfOptions options) : IDisposable
{
    public const string Package = "libreoffice-writer-nogui";
    public const string Missing =
        $"Máy chủ chưa cài LibreOffice nên chưa lập được tệp PDF. Quản trị máy chủ cần cài gói {Package} (sudo apt-get install {Package}).";

    // PDF/A-2b with its fonts inside, so that it can be kept for good; tagged, so that a screen reader finds headings and tables in it too.
    private const string Filter =
        """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}""";

    private readonly SemaphoreSlim one = new(1);
    private PdfProfile? profile;
    private WarmOffice? warm;

    public bool IsInstalled => Path.IsPathRooted(options.Program)
        ? File.Exists(options.Program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, options.Program)));

    /// <exception cref="NotMadeException">It cannot be converted, or not now.</exception>
    public async Task<byte[]> ExecuteAsync(byte[] document, CancellationToken cancellationToken) =>
        (await ExecuteAsync([document], cancellationToken))[0]
            ?? throw new NotMadeException("LibreOffice không lập được tệp PDF từ văn bản này.", again: true);

    /// <summary>Several in one process: it starts once for all of them.</summary>
    /// <returns>In their order; null for one that could not be converted.</returns>
    /// <exception cref="NotMadeException">None can be converted, or not now.</exception>
    public async Task<IReadOnlyList<byte[]?>> ExecuteAsync(IReadOnlyList<byte[]> documents, CancellationToken cancellationToken)
    {
        var made = await RunAsync([.. documents.Select(KeepLastRows.In)], ".docx", ".pdf", Filter, cancellationToken);
        return [.. made.Select(pdf => pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : null)];
    }

    /// <summary>The other way in the same cage: an old or foreign text document as .docx.</summary>
    /// <param name="ending">Of the document's kind: ".doc", ".rtf", ".odt".</param>
    /// <exception cref="NotMadeException">It cannot be converted, or not now.</exception>
    public async Task<byte[]> ToWordAsync(byte[] document, string ending, CancellationToken cancellationToken)
    {
        var word = (await RunAsync([document], ending, ".docx", "docx:MS Word 2007 XML", cancellationToken))[0];
        return word.Length > 0 ? word : throw new NotMadeException($"LibreOffice không mở được tệp {ending} này; tệp có thể bị hỏng hoặc có đặt mật khẩu.");
    }

    private async Task<byte[][]> RunAsync(IReadOnlyList<byte[]> documents, string from, string to, string filter, CancellationToken cancellationToken)
    {
        if (!IsInstalled)
        {
            throw new NotMadeException(Missing);
        }

        await one.WaitAsync(cancellationToken);
        var since = Stopwatch.GetTimestamp();
        try
        {
            profile ??= new PdfProfile();
            warm ??= new WarmOffice(options, profile);
            await warm.StartedAsync();
            var made = await ConvertAsync(documents, profile, from, to, filter, cancellationToken);
            warm.Start();
            PdfMeter.Record(since, made.All(one => one.Length > 0));
            return made;
        }
        catch
        {
            // A profile that LibreOffice failed with may be damaged; the next conversion starts with a new one.
            PdfMeter.Record(since, isMade: false);
            ThrowAway();
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        ThrowAway();
        one.Dispose();
    }

    private void ThrowAway()
    {
        warm?.Dispose();
        profile?.Dispose();
        (warm, profile) = (null, null);
    }

    private async Task<byte[][]> ConvertAsync(
        IReadOnlyList<byte[]> documents, PdfProfile office, string from, string to, string filter, CancellationToken cancellationToken)
    {
        var papers = documents.Index().Select(one => Path.Combine(office.Path, $"van-ban-{one.Index}")).ToList();
        try
        {
            foreach (var (at, paper) in papers.Index())
            {
                await File.WriteAllBytesAsync(paper + from, documents[at], cancellationToken);
            }

            await RunAsync(office, [.. papers.Select(paper => paper + from)], filter, cancellationToken);
            var made = new byte[papers.Count][];
            foreach (var (at, paper) in papers.Index())
            {
                made[at] = File.Exists(paper + to) ? await File.ReadAllBytesAsync(paper + to, cancellationToken) : [];
            }

            return made;
        }
        finally
        {
            papers.ForEach(paper =>
            {
                File.Delete(paper + from);
                File.Delete(paper + to);
            });
        }
    }

    private async Task RunAsync(PdfProfile office, List<string> sources, string filter, CancellationToken cancellationToken)
    {
        using var process = office.Start([options.Program], ["--convert-to", filter, "--outdir", office.Path, .. sources]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var most = options.Limit * (1 + (sources.Count / 10));
        limit.CancelAfter(most);
        try
        {
            // Its output is read to the end, or a full pipe would stop it; nobody needs it.
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token),
                process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Our own time limit, not the caller: LibreOffice hangs on some documents.
            throw new NotMadeException($"LibreOffice không trả lời sau {most.TotalSeconds:0} giây nên đã bị dừng.", again: true);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }
}
