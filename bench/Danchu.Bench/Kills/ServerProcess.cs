using System.Diagnostics;
using System.Globalization;
using System.Text;
using Danchu.Core.Database;

namespace Danchu.Bench.Kills;

/// <summary>The real program in a process of its own, as ./run starts it; killed with SIGKILL when it is to be, and when this process is gone.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // Ends when nothing more comes on its input: killed then, or stopped properly when it was told so.
    private const string Keeper =
        "\"$@\" </dev/null & read end; case $end in stop) kill -TERM $! ;; *) kill -KILL $! ;; esac 2>/dev/null; wait $!; echo \"ended $?\"";

    private readonly Process keeper;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource serves = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process keeper) => this.keeper = keeper;

    /// <summary>All it has written to its console.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <param name="environment">What differs from this process's own.</param>
    public static async Task<ServerProcess> StartAsync(
        int port, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("/bin/sh", ["-c", Keeper, "sh", "dotnet", Program(), "--urls", url, "--empty", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server.Listen();
        await server.serves.Task.WaitAsync(cancellationToken);
        return server;
    }

    /// <summary>SIGKILL, whatever it is doing; returns when it is gone.</summary>
    public Task KillAsync() => EndAsync("");

    /// <summary>SIGTERM, and returns when it has ended.</summary>
    public Task StopAsync() => EndAsync("stop\n");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        keeper.Dispose();
    }

    // The build of this program's own configuration.
    private static string Program()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release";
        var root = RepositoryRoot.FindFrom(AppContext.BaseDirectory) ?? throw new InvalidOperationException("Not built within a clone.");
        return Path.Combine(root, "src/Danchu.Web/bin", configuration, "net10.0/Danchu.Web.dll");
    }

    private void Listen()
    {
        keeper.OutputDataReceived += (_, line) => Hear(line.Data);
        keeper.ErrorDataReceived += (_, line) => Hear(line.Data);
        keeper.Start();
        keeper.BeginOutputReadLine();
        keeper.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            serves.TrySetException(new InvalidOperationException("The server ended before it served: " + Said));
            return;
        }

        lock (said)
        {
            said.Append(line).Append('\n');
        }

        if (line.StartsWith("Danchu đang chạy", StringComparison.Ordinal))
        {
            serves.TrySetResult();
        }
    }

    private async Task EndAsync(string word)
    {
        if (!keeper.HasExited)
        {
            await keeper.StandardInput.WriteAsync(word);
            keeper.StandardInput.Close();
            await keeper.WaitForExitAsync();
        }
    }
}
