using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Records;

namespace Danchu.Web.Hosting;

/// <summary>Looks every few minutes whether this node's clock can be right and whether its disks have room.</summary>
internal sealed class NodeWatch(IServiceScopeFactory scopes, NodeWarnings warnings, WatchOptions options, TimeProvider clock, ILogger<NodeWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<KnownTime>().KeepAsync(cancellationToken) is { } doubt)
            {
                found.Add(doubt);
            }
        }
        catch (Exception trouble) when (DatabaseAway.Is(trouble) || DiskFull.Is(trouble))
        {
            // Said once by the pages' own log; the disks are looked at all the same.
        }

        found.AddRange(options.Folders.Select(ShortOfRoom).OfType<string>().Distinct(StringComparer.Ordinal));
        foreach (var line in found.Except(warnings.Lines, StringComparer.Ordinal))
        {
            log.LogWarning("{Warning}", line);
        }

        warnings.Lines = found;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string? ShortOfRoom(string folder) => DiskRoom.FreeMegabytes(folder) is { } free && free < options.LeastMegabytes
        ? string.Create(CultureInfo.InvariantCulture, $"Đĩa của máy chủ ({folder}) sắp hết chỗ: còn {free} MB. Hãy dọn bớt hoặc thêm đĩa.")
        : null;
}

/// <summary>Settings <c>Danchu:Watch</c> and <c>Danchu:LeastDisk</c> (docs/operations.md).</summary>
/// <param name="Folders">Whose disks are watched.</param>
/// <param name="LeastMegabytes">Less is told to administrators.</param>
internal sealed record WatchOptions(IReadOnlyList<string> Folders, long LeastMegabytes)
{
    private const long Least = 1024;

    /// <summary>Megabytes below which a disk counts as full and the node as not ready.</summary>
    public long FullMegabytes { get; init; } = 64;

    public static void AddNodeWatch(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<NodeWarnings>();
        services.AddSingleton<OutageLog>();
        services.AddSingleton(new WatchOptions(
            [Path.GetTempPath(), Path.Combine(RepositoryRoot.Find(), "var", "postgres")], configuration.GetValue("Danchu:LeastDisk", Least)));
        services.AddSingleton<NodeWatch>();
        services.AddSingleton<Readiness>();
        if (configuration.GetValue("Danchu:Watch", true))
        {
            services.AddHostedService(provider => provider.GetRequiredService<NodeWatch>());
        }
    }
}
