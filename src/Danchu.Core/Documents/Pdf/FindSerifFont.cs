using System.ComponentModel;
using System.Diagnostics;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// Whether this machine has a font with the widths of Times New Roman and every Vietnamese letter: without one LibreOffice takes ế, ộ, ủ from
/// another face and breaks lines elsewhere. Fontconfig is asked once, outside any request.
/// </summary>
public sealed class FindSerifFont(PdfOptions options)
{
    public const string Package = "fonts-liberation2";

    private static readonly string[] Families = ["Times New Roman", "Liberation Serif", "Tinos"];

    private readonly Lazy<Task<bool>> found = new(() => AskAsync(options.FontList));

    /// <summary>False until fontconfig has answered.</summary>
    public bool IsMissing => ExecuteAsync() is { IsCompletedSuccessfully: true } answered && !answered.GetAwaiter().GetResult();

    /// <returns>True also where there is no fontconfig to ask.</returns>
    public Task<bool> ExecuteAsync() => found.Value;

    private static async Task<bool> AskAsync(string program)
    {
        try
        {
            // Fontconfig's language vi stands for the whole alphabet; fonts-liberation 1.07, which lacks U+1EA0-1EF9, is not in the list.
            var start = new ProcessStartInfo(program, [":lang=vi", "family"]) { UseShellExecute = false, RedirectStandardOutput = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
            var names = (await process.StandardOutput.ReadToEndAsync()).Split(['\n', ','], StringSplitOptions.TrimEntries);
            await process.WaitForExitAsync();
            return process.ExitCode != 0 || names.Any(name => Families.Contains(name, StringComparer.Ordinal));
        }
        catch (Win32Exception)
        {
            // No fontconfig, so no LibreOffice that would use it; or not Linux.
            return true;
        }
    }
}
