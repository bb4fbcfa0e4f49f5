using System.Diagnostics;
using Danchu.Core.Files;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// Word to PDF by LibreOffice: one process for each file and one at a time, with a time limit after which it is killed with all its children.
/// </summary>
public sealed class ConvertToPdf(PdfOptions options) : IDisposable
{
    public const string Package = "libreoffice-writer-nogui";
    public const string Missing =
        $"Máy chủ chưa cài LibreOffice nên chưa lập được tệp PDF. Quản trị máy chủ cần cài gói {Package} (sudo apt-get install {Package}).";

    // Tagged, so that a screen reader finds headings and tables in the PDF too.
    private const string Filter = """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    private readonly SemaphoreSlim one = new(1);
    private PdfProfile? profile;

    public bool IsInstalled => Path.IsPathRooted(options.Program)
        ? File.Exists(options.Program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, options.Program)));

    /// <exception cref="NotMadeException">It cannot be converted, or not now.</exception>
    public async Task<byte[]> ExecuteAsync(byte[] document, CancellationToken cancellationToken)
    {
        var pdf = await RunAsync(KeepLastRows.In(document), ".docx", ".pdf", Filter, cancellationToken);
        return pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : throw new NotMadeException("LibreOffice không lập được tệp PDF từ văn bản này.", again: true);
    }

    /// <summary>The other way in the same cage: an old or foreign text document as .docx.</summary>
    /// <param name="ending">Of the document's kind: ".doc", ".rtf", ".odt".</param>
    /// <exception cref="NotMadeException">It cannot be converted, or not now.</exception>
    public async Task<byte[]> ToWordAsync(byte[] document, string ending, CancellationToken cancellationToken)
    {
        var word = await RunAsync(document, ending, ".docx", "docx:MS Word 2007 XML", cancellationToken);
        return word.Length > 0 ? word : throw new NotMadeException($"LibreOffice không mở được tệp {ending} này; tệp có thể bị hỏng hoặc có đặt mật khẩu.");
    }

    private async Task<byte[]> RunAsync(byte[] document, string from, string to, string filter, CancellationToken cancellationToken)
    {
        if (!IsInstalled)
        {
            throw new NotMadeException(Missing);
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            profile ??= new PdfProfile();
            return await ConvertAsync(document, profile.Path, from, to, filter, cancellationToken);
        }
        catch
        {
            // A profile that LibreOffice failed with may be damaged; the next conversion starts with a new one.
            profile?.Dispose();
            profile = null;
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        profile?.Dispose();
        one.Dispose();
    }

    private async Task<byte[]> ConvertAsync(
        byte[] document, string folder, string from, string to, string filter, CancellationToken cancellationToken)
    {
        var (source, result) = (Path.Combine(folder, "van-ban" + from), Path.Combine(folder, "van-ban" + to));
        await File.WriteAllBytesAsync(source, document, cancellationToken);
        try
        {
            await RunAsync(folder, source, filter, cancellationToken);
            return File.Exists(result) ? await File.ReadAllBytesAsync(result, cancellationToken) : [];
        }
        finally
        {
            File.Delete(source);
            File.Delete(result);
        }
    }

    private async Task RunAsync(string folder, string source, string filter, CancellationToken cancellationToken)
    {
        using var process = Start(folder, source, filter);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Limit);
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
            throw new NotMadeException($"LibreOffice không trả lời sau {options.Limit.TotalSeconds:0} giây nên đã bị dừng.", again: true);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private Process Start(string folder, string source, string filter)
    {
        var start = new ProcessStartInfo(options.Program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                $"-env:UserInstallation={new Uri(folder).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                "--convert-to", filter, "--outdir", folder, source,
            },
        };
        start.Environment["HOME"] = folder;
        var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        process.StandardInput.Close();
        return process;
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
