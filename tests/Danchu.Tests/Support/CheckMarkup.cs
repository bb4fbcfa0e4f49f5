using System.ComponentModel;
using System.Diagnostics;
using Danchu.Core.Database;

namespace Danchu.Tests.Support;

/// <summary>The Nu HTML checker over pages kept in a folder: one run of Java for all of them.</summary>
internal static class CheckMarkup
{
    private static readonly string Jar =
        Path.Combine(RepositoryRoot.Find(), "tests", "Danchu.Tests", "obj", "validator", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <returns>A line an error: "name.html":12.3-12.9: error: what is wrong.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(TemporaryFolder pages)
    {
        File.Exists(Jar).ShouldBeTrue($"{Jar} is missing: the build restores it by npm.");
        string[] quickly = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m"];
        var start = new ProcessStartInfo("java", [.. quickly, "-jar", Jar, "--errors-only", "--exit-zero-always", pages.Path])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var java = Process.Start(start)!;
            var said = await java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await java.WaitForExitAsync(TestContext.Current.CancellationToken);
            java.ExitCode.ShouldBe(0, said);
            return [.. said.Replace($"file:{pages.Path}/", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("java is missing: ./test installs it, or apt-get install default-jre-headless.", missing);
        }
    }
}
