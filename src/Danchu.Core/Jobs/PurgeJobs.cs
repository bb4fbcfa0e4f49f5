using Danchu.Core.Documents.Pdf;
using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>Removes files that can no longer be fetched and what a killed process left on disk, and ends jobs whose worker died three times.</summary>
public sealed class PurgeJobs(NpgsqlDataSource source)
{
    private const string Silent = "Máy chủ dừng giữa chừng khi lập tệp. Hãy yêu cầu lại.";

    public async Task ExecuteAsync(CancellationToken cancellationToken = default)
    {
        PdfProfile.ClearAbandoned();
        await using var command = source.CreateCommand(
            $"""
            UPDATE jobs SET state = 'Failed', message = '{Silent}', finished_at = now()
            WHERE state = 'Running' AND taken_until < now() AND attempts >= {TakenJob.MostAttempts};
            DELETE FROM jobs WHERE expires_at < now() AND (state <> 'Running' OR taken_until < now());
            DELETE FROM job_parts p USING jobs j
            WHERE j.id = p.job_id AND (j.state NOT IN ('Running', 'Done') OR p.taken_by <> j.taken_by);
            DELETE FROM pdf_files WHERE used_at < now() - interval '30 days';
            """);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
