using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>A job that one worker has taken. All times are the database's: nodes' clocks may differ.</summary>
/// <param name="Token">Of this taking.</param>
internal sealed record TakenJob(Guid Id, Guid Token, JobKind Kind, Guid SubjectId, Guid AskedBy, bool WithPdf)
{
    public const int MostAttempts = 3;

    /// <summary>How long a silent worker keeps a job.</summary>
    public const int LeaseSeconds = 60;

    /// <summary>The next job of the lane that nobody works on; null when there is none. Jobs not tried yet come first.</summary>
    public static async Task<TakenJob?> TakeAsync(NpgsqlDataSource source, JobLane lane, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            UPDATE jobs
            SET state = 'Running', taken_by = gen_random_uuid(), taken_until = now() + make_interval(secs => $3), attempts = attempts + 1,
                done = 0, "all" = 0, message = ''
            WHERE id = (
                SELECT id FROM jobs
                WHERE state IN ('Waiting', 'Running') AND kind = ANY ($1) AND attempts < $2 AND (state = 'Waiting' OR taken_until < now())
                ORDER BY attempts, asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, taken_by, kind, subject_id, asked_by, with_pdf
            """);
        command.Parameters.AddWithValue(lane.Kinds.Select(k => k.ToString()).ToArray());
        command.Parameters.AddWithValue(MostAttempts);
        command.Parameters.AddWithValue((double)LeaseSeconds);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new TakenJob(
                reader.GetGuid(0), reader.GetGuid(1), Enum.Parse<JobKind>(reader.GetString(2)), reader.GetGuid(3), reader.GetGuid(4), reader.GetBoolean(5))
            : null;
    }

    /// <summary>Changes the job if this worker still holds it.</summary>
    /// <param name="change">SQL after SET, with parameters from $3.</param>
    public async Task<bool> ChangeAsync(NpgsqlDataSource source, string change, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = source.CreateCommand($"UPDATE jobs SET {change} WHERE id = $1 AND taken_by = $2 AND state = 'Running'");
        command.Parameters.AddWithValue(Id);
        command.Parameters.AddWithValue(Token);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
