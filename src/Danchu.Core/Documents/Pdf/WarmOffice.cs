using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// A LibreOffice that has started and waits: what is converted next with the same profile is handed to it by LibreOffice itself and has no start to wait for.
/// It does one conversion and ends; unasked it ends after <see cref="PdfOptions.Warm"/>, whatever became of the node that started it.
/// </summary>
internal sealed class WarmOffice(PdfOptions options, PdfProfile profile) : IDisposable
{
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(5);

    private volatile bool isDisposed;
    private Process? process;
    private Task starting = Task.CompletedTask;

    /// <summary>Starts one for the next conversion as soon as the one before has ended; nobody waits for it.</summary>
    public void Start() => starting = StartAsync();

    /// <summary>Ends when the last <see cref="Start"/> has started its process: two never start with one profile at the same moment.</summary>
    public Task StartedAsync() => starting;

    public void Dispose()
    {
        isDisposed = true;
        Kill();
    }

    private async Task StartAsync()
    {
        if (options.Warm <= TimeSpan.Zero || !OperatingSystem.IsLinux())
        {
            return;
        }

        await EndAsync();
        if (isDisposed)
        {
            return;
        }

        try
        {
            process = profile.Start(["timeout", "--signal=KILL", Seconds(options.Warm), options.Program], []);
        }
        catch (Win32Exception)
        {
            // A machine without coreutils: each conversion starts cold.
        }

        // Read to the end, or a full pipe would stop it; nobody needs it.
        _ = process?.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process?.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    // One that took the conversion is about to end by itself; one that was not ready for it stays, and a second would hand itself over and end.
    private async Task EndAsync()
    {
        if (process is null)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Ending);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It took no conversion and does not end: a new one takes its place.
            Kill();
        }

        process = null;
    }

    // LibreOffice is a chain of processes that start each other anew; a kill of the tree as it is seen misses the last. `timeout` gave them a group of its own.
    private void Kill()
    {
        if (process is not { HasExited: false } group)
        {
            return;
        }

        using var kill = Process.Start("sh", ["-c", "kill -s KILL -- \"-$0\" 2> /dev/null", group.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        group.Kill(entireProcessTree: true);
        group.WaitForExit();
    }
}
