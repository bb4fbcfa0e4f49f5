namespace Danchu.Web.Hosting;

/// <summary>
/// An outage of the database is one line when it begins and one when it is over, with how many requests it cost, and not a stack trace for each of them.
/// The same for a full disk.
/// </summary>
internal sealed class OutageLog(ILogger<OutageLog> log, TimeProvider clock)
{
    /// <summary>An outage is over when nothing has failed for so long: else a half of one would write a line a request.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private int failed;
    private DateTimeOffset since;
    private DateTimeOffset last;

    public void Failed(string what, Exception exception)
    {
        lock (gate)
        {
            last = clock.GetUtcNow();
            if (failed++ == 0)
            {
                since = last;
                log.LogError("{What} since {Since:O}: {Reason}", what, since, exception.GetBaseException().Message.ReplaceLineEndings(" "));
            }
        }
    }

    /// <summary>A request that asked the database was answered.</summary>
    public void Answered()
    {
        if (Volatile.Read(ref failed) == 0)
        {
            return;
        }

        lock (gate)
        {
            if (failed > 0 && clock.GetUtcNow() - last >= Quiet)
            {
                log.LogWarning("Over since {Last:O}; it lasted {Length} and cost {Failed} requests.", last, last - since, failed);
                failed = 0;
            }
        }
    }
}
