using System.Diagnostics;
using System.Text;

namespace Danchu.Tests.Cli;

/// <summary>The built command in a process of its own; a connection string to nowhere shows that it opens no database.</summary>
internal static class RunCommand
{
    public static Task<(int Exit, string Output, string Errors)> RunAsync(string input, params string[] arguments) =>
        StartAsync("Host=127.0.0.1;Port=1;Timeout=1", input, arguments);

    /// <summary>On a database of a test.</summary>
    public static Task<(int Exit, string Output, string Errors)> OnAsync(string connectionString, params string[] arguments) =>
        StartAsync(connectionString, "", arguments);

    private static async Task<(int Exit, string Output, string Errors)> StartAsync(string connectionString, string input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "danchu.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ConnectionStrings__Danchu"] = connectionString;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
