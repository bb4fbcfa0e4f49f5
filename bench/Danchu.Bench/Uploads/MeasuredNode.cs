using System.Diagnostics;
using System.Globalization;
using Danchu.Core.Database;

namespace Danchu.Bench.Uploads;

/// <summary>The real server as a process of its own, so that its memory and its processor are its own.</summary>
internal sealed class MeasuredNode(Process process, Uri address) : IAsyncDisposable
{
    private const double TicksASecond = 100;

    public Uri Address { get; } = address;

    /// <summary>Memory it holds now, in MB.</summary>
    public double Resident => Status("VmRSS:");

    /// <summary>The most it held since <see cref="ForgetPeak"/>, in MB.</summary>
    public double Peak => Status("VmHWM:");

    /// <summary>Seconds of processor it has used.</summary>
    public double Processor
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond;
        }
    }

    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    public static async Task<MeasuredNode> StartAsync(string connectionString, int port)
    {
        var program = Path.Combine(RepositoryRoot.Find(), "src/Danchu.Web/bin/Release/net10.0/Danchu.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--empty"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        start.Environment["ConnectionStrings__Danchu"] = connectionString;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Jobs__Enabled"] = "false";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var node = new MeasuredNode(process, address);
        await node.WaitAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet: it migrates the database and loads the catalogue first.
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
