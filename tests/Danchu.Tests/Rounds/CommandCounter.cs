using System.Diagnostics;

namespace Danchu.Tests.Rounds;

/// <summary>Counts the commands that PostgreSQL is sent in this flow of execution, by Npgsql's own activities.</summary>
internal sealed class CommandCounter : IDisposable
{
    private readonly ActivitySource source = new("Danchu.Tests.CommandCounter");
    private readonly ActivityListener listener;
    private readonly Activity? root;
    private int count;

    public CommandCounter()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name is "Npgsql" or "Danchu.Tests.CommandCounter",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = Started,
        };
        ActivitySource.AddActivityListener(listener);
        root = source.StartActivity("counted");
    }

    public int Count => count;

    // Other tests run at the same time: theirs have another root.
    private void Started(Activity activity)
    {
        if (root is not null && activity.TraceId == root.TraceId && activity.Source.Name is "Npgsql")
        {
            Interlocked.Increment(ref count);
        }
    }

    public void Dispose()
    {
        root?.Dispose();
        listener.Dispose();
        source.Dispose();
    }
}
