using System.Diagnostics;
using System.Text;

namespace Danchu.Core.Database.Cluster;

/// <summary>Runs a command and waits for it; the scripts in this folder are embedded in the assembly.</summary>
internal static class RunShell
{
    /// <summary>What the command printed, with its exit code.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);

    public static async Task<Result> ExecuteAsync(string[] command, CancellationToken cancellationToken)
    {
        using var process = Start(command);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }

    public static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            // The folder we were started in may be closed to the user the script runs as.
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Untranslated messages, and a database that does not depend on the language of the terminal it was made from.
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static string Read(string script)
    {
        using var stream = typeof(RunShell).Assembly.GetManifestResourceStream(typeof(RunShell), script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
