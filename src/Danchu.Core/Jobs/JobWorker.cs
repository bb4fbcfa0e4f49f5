using Danchu.Core.Records;
using Danchu.Core.Reports.Intake;
using Danchu.Core.Reports.Reuse;
using Danchu.Core.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Danchu.Core.Jobs;

/// <summary>Works on jobs in the background, one after the other in each lane. Any number of nodes may do so on one database.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenIndexing = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        JobLane.All.Select(lane => RepeatAsync(
            async services => await services.GetRequiredService<RunNextJob>().ExecuteAsync(lane, stoppingToken) ? TimeSpan.Zero : Pause, stoppingToken))
        .Append(RepeatAsync(
            async services =>
            {
                await services.GetRequiredService<PurgeJobs>().ExecuteAsync(stoppingToken);
                await services.GetRequiredService<PurgeUploads>().ExecuteAsync(stoppingToken);
                await services.GetRequiredService<PurgeRecords>().ExecuteAsync(stoppingToken);
                return BetweenPurges;
            },
            stoppingToken))
        .Append(RepeatAsync(
            async services =>
            {
                await services.GetRequiredService<VerifyNightly>().ExecuteAsync(stoppingToken);
                return BetweenPurges;
            },
            stoppingToken))
        .Append(RepeatAsync(
            async services => await services.GetRequiredService<IndexAccepted>().ExecuteAsync(stoppingToken) > 0 ? Pause : BetweenIndexing, stoppingToken)));

    /// <param name="step">Says how long to wait before the next.</param>
    private async Task RepeatAsync(Func<IServiceProvider, Task<TimeSpan>> step, CancellationToken stoppingToken)
    {
        var troubled = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (pause, trouble) = await TryAsync(step, stoppingToken);

            // Once an outage, not every ten seconds of it.
            if (trouble is not null && !troubled)
            {
                log.LogWarning("Working on jobs paused: {Reason}", trouble.Message);
            }

            troubled = trouble is not null;
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    private async Task<(TimeSpan Pause, Exception? Trouble)> TryAsync(Func<IServiceProvider, Task<TimeSpan>> step, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return (await step(scope.ServiceProvider), null);
        }
        catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may be away for a while: the pages survive that, and so does this.
            return (PauseAfterTrouble, trouble);
        }
    }
}
