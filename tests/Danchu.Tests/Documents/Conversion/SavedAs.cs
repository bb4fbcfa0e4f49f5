using System.Diagnostics;
using Danchu.Tests.Support;

namespace Danchu.Tests.Documents.Conversion;

/// <summary>A .docx as LibreOffice saves it in another kind: what offices send that is no .docx.</summary>
internal static class SavedAs
{
    public static async Task<byte[]> MakeAsync(byte[] docx, string ending, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var source = Path.Combine(folder.Path, "a.docx");
        await File.WriteAllBytesAsync(source, docx, cancellationToken);
        using var process = Process.Start(new ProcessStartInfo("soffice")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}", "--headless", "--convert-to", ending,
                "--outdir", folder.Path, source,
            },
        })!;
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return await File.ReadAllBytesAsync(Path.ChangeExtension(source, ending), cancellationToken);
    }
}
