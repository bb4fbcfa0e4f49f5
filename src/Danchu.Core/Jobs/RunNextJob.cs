using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>One step of a worker: takes the next job of a lane and works on it until it is done, failed or cancelled.</summary>
public sealed class RunNextJob(NpgsqlDataSource source, IServiceProvider services, TimeProvider clock, ILogger<RunNextJob> log)
{
    private const string Broken = "Gặp lỗi khi lập tệp. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị máy chủ.";

    /// <returns>Whether there was a job.</returns>
    public async Task<bool> ExecuteAsync(JobLane lane, CancellationToken cancellationToken = default)
    {
        if (await TakenJob.TakeAsync(source, lane, cancellationToken) is not { } job)
        {
            return false;
        }

        await using var lease = new JobLease(source, job, clock, cancellationToken);
        using var activity = JobMeter.Source.StartActivity(job.Kind.ToString());
        try
        {
            await WorkAsync(lease);
            JobMeter.Count(lane, "done");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This node is stopping; another one, or the next start, takes the job up again.
            await job.ChangeAsync(source, "state = 'Waiting', attempts = attempts - 1", CancellationToken.None);
            throw;
        }
        catch (OperationCanceledException) when (lease.Token.IsCancellationRequested)
        {
            // Cancelled by the person who asked, or taken over by another worker: the outcome is theirs to record.
            JobMeter.Count(lane, "cancelled");
        }
        catch (NotMadeException failed)
        {
            // The message is meant for the person who asked; what failed says itself whether to try again.
            JobMeter.Count(lane, "failed");
            await FailAsync(job, failed.Message, failed.Again);
        }
        catch (Exception failed)
        {
            // A fault of ours must not stop the worker: it is logged, and the person learns that the job failed.
            log.LogError(failed, "Job {Job} ({Kind}) failed.", job.Id, job.Kind);
            JobMeter.Count(lane, "failed");
            await FailAsync(job, Broken, again: true);
        }

        return true;
    }

    private async Task WorkAsync(JobLease lease)
    {
        await using var file = new JobPartStream(source, lease.Job);
        var written = await ActivatorUtilities.CreateInstance<WriteJobFile>(services).WriteAsync(lease, file);
        await file.FinishAsync(lease.Token);
        await lease.FinishAsync(written.FileName, written.Message);
    }

    private Task FailAsync(TakenJob job, string message, bool again) => job.ChangeAsync(
        source,
        "state = CASE WHEN $4 AND attempts < $5 THEN 'Waiting' ELSE 'Failed' END, message = $3, finished_at = CASE WHEN $4 AND attempts < $5 THEN NULL ELSE "
            + "now() END",
        CancellationToken.None,
        message, again, TakenJob.MostAttempts);
}
