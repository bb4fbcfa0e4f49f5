using System.Diagnostics.Metrics;
using Danchu.Core.Jobs;
using Danchu.Core.Uploads;

namespace Danchu.Web.Hosting;

/// <summary>
/// What this node tells of itself while it is measured: ready or not, warnings, room on its disks, the line of heavy work, and the jobs of the whole system.
/// What must be asked of the database is asked every quarter of a minute, not whenever somebody fetches.
/// </summary>
internal sealed class NodeFigures : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Meter meter = new("Danchu.Node");
    private readonly IServiceScopeFactory scopes;
    private readonly Readiness readiness;
    private readonly TimeProvider clock;
    private IReadOnlyList<CountJobs.Count> jobs = [];
    private int ready;

    public NodeFigures(
        IServiceScopeFactory scopes, Readiness readiness, WorkLine line, WatchOptions watched, NodeWarnings warnings, TimeProvider clock)
    {
        (this.scopes, this.readiness, this.clock) = (scopes, readiness, clock);
        meter.CreateObservableGauge("danchu.ready", () => Volatile.Read(ref ready), description: "1 when requests should be sent to this node.");
        meter.CreateObservableGauge("danchu.node.warnings", () => warnings.Lines.Count, description: "Warnings on administrators' pages.");
        meter.CreateObservableGauge("danchu.work_line.running", () => line.Now.Running, description: "Heavy requests at work.");
        meter.CreateObservableGauge("danchu.work_line.waiting", () => line.Now.Waiting, description: "Heavy requests waiting in line.");
        meter.CreateObservableGauge("danchu.disk.free", () => watched.Folders.SelectMany(Room), "By", "Room where a folder lies.");
        meter.CreateObservableGauge("danchu.jobs", () => Jobs.SelectMany(States), description: "Jobs of the whole system, by lane and state.");
        meter.CreateObservableGauge("danchu.jobs.oldest", () => Jobs.Select(Oldest), "s", "How long the oldest waiting job has waited.");
    }

    private IReadOnlyList<CountJobs.Count> Jobs => Volatile.Read(ref jobs);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref ready, (await readiness.FindReasonsAsync()).Count == 0 ? 1 : 0);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Volatile.Write(ref jobs, await scope.ServiceProvider.GetRequiredService<CountJobs>().ReadAsync(cancellationToken));
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            // Old counts would look as if somebody had looked.
            Volatile.Write(ref jobs, []);
        }
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (ObjectDisposedException)
            {
                // The node went down in the middle of a look.
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IEnumerable<Measurement<long>> Room(string folder) =>
        DiskRoom.FreeMegabytes(folder) is { } free ? [new(free * 1024 * 1024, Tag("folder", folder))] : [];

    private static IEnumerable<Measurement<long>> States(CountJobs.Count count) =>
    [
        new(count.Waiting, Tag("lane", count.Lane.Key), Tag("state", "waiting")),
        new(count.Running, Tag("lane", count.Lane.Key), Tag("state", "running")),
        new(count.Failed, Tag("lane", count.Lane.Key), Tag("state", "failed")),
    ];

    private static Measurement<double> Oldest(CountJobs.Count count) => new(count.OldestSeconds, Tag("lane", count.Lane.Key));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
