using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>Keeps a taken job while it is worked on, and stops the work when it was cancelled or has gone to another worker.</summary>
internal sealed class JobLease : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly CancellationTokenSource work;
    private readonly Task beating;

    public JobLease(NpgsqlDataSource source, TakenJob job, TimeProvider clock, CancellationToken stopping)
    {
        this.source = source;
        Job = job;
        work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        beating = BeatAsync(clock, work.Token);
    }

    /// <summary>Time between two heartbeats.</summary>
    public static TimeSpan Beat { get; } = TimeSpan.FromSeconds(TakenJob.LeaseSeconds / 20.0);

    public TakenJob Job { get; }

    /// <summary>Cancelled when the work is no longer wanted here.</summary>
    public CancellationToken Token => work.Token;

    /// <summary>Records progress; a cancelled job ends here.</summary>
    public Task ReportAsync(int done, int all) =>
        HoldAsync("done = $3, \"all\" = $4, taken_until = now() + make_interval(secs => $5)", done, all, (double)TakenJob.LeaseSeconds);

    /// <summary>Records that the file is complete.</summary>
    public Task FinishAsync(string fileName, string message) => HoldAsync(
        "state = 'Done', file_name = $3, message = $4, finished_at = now(), expires_at = now() + interval '1 day'", fileName, message);

    public async ValueTask DisposeAsync()
    {
        await work.CancelAsync();
        await beating;
        work.Dispose();
    }

    private async Task HoldAsync(string change, params object[] values)
    {
        if (!await Job.ChangeAsync(source, change, Token, values))
        {
            await work.CancelAsync();
            Token.ThrowIfCancellationRequested();
        }
    }

    private async Task BeatAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await HoldAsync("taken_until = now() + make_interval(secs => $3)", (double)TakenJob.LeaseSeconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended, or is ended by this token.
        }
        catch (NpgsqlException)
        {
            // Without the database the lease runs out and the work cannot be kept either.
            await work.CancelAsync();
        }
    }
}
