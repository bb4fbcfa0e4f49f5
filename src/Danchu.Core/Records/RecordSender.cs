using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Danchu.Core.Records;

/// <summary>Sends security records in the background. Any number of nodes may do so on one database.</summary>
public sealed class RecordSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecordSender> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(30);

    private bool away;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await StepAsync(stoppingToken), clock, stoppingToken);
        }
    }

    private async Task<TimeSpan> StepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sent = await scope.ServiceProvider.GetRequiredService<SendRecords>().ExecuteAsync(stoppingToken);
            away = false;
            return sent == SendRecords.Batch ? TimeSpan.Zero : Pause;
        }
        catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
        {
            // The collector or the database is away: the records wait in the table. Said once, not every half minute.
            if (!away)
            {
                log.LogWarning("Security records cannot be sent and wait: {Reason}", trouble.Message);
            }

            away = true;
            return PauseAfterTrouble;
        }
    }
}
