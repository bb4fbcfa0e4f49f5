namespace Danchu.Core.Uploads;

/// <summary>
/// Gives the memory of heavy work back to the machine a few seconds after the last of it has ended: the collector alone keeps what it once had, for hours
/// on a node where little happens. Only where there is something to give back, for it stops the program for a moment.
/// </summary>
public sealed class ReturnMemory : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly WorkLine line;
    private readonly ITimer timer;

    public ReturnMemory(WorkLine line, TimeProvider clock)
    {
        this.line = line;
        timer = clock.CreateTimer(_ => ReturnWhenIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        line.Emptied += Schedule;
    }

    /// <summary>Beyond this much the program holds more than it needs at rest.</summary>
    public const long KeptBytes = 120L << 20;

    /// <summary>Beyond this much a work begins only after what earlier ones left is given back.</summary>
    private const long RoomBytes = 160L << 20;

    /// <summary>How often memory was given back.</summary>
    public int Times { get; private set; }

    /// <summary>What earlier works have left is collected before the next begins: the peak is then that of the works that run, not of those that ran.</summary>
    public static void MakeRoom()
    {
        if (GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes > RoomBytes)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    public void Dispose()
    {
        line.Emptied -= Schedule;
        timer.Dispose();
    }

    private void Schedule(object? sender, EventArgs e) => timer.Change(Pause, Timeout.InfiniteTimeSpan);

    private void ReturnWhenIdle()
    {
        if (line.Now is not (0, 0))
        {
            return;
        }

        Times++;
        if (GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes > KeptBytes)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
