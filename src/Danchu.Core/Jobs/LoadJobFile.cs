using Danchu.Core.Access;
using Danchu.Core.Operations;
using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>The file of a finished job; rights are checked again at each download.</summary>
public sealed class LoadJobFile(LoadJob loadJob, NpgsqlDataSource source)
{
    public async Task<Outcome<JobFile>> ReadAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        if (await loadJob.ReadAsync(
            actor, id, cancellationToken) is not Outcome<LoadJob.View>.Done { Value.Job: { State: JobState.Done, TakenBy: { } token } job })
        {
            return Denial.Absent;
        }

        await using var size = source.CreateCommand("SELECT coalesce(sum(length(content)), 0), count(*) FROM job_parts WHERE job_id = $1 AND taken_by = $2");
        size.Parameters.AddWithValue(id);
        size.Parameters.AddWithValue(token);
        await using var reader = await size.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new JobFile(source, id, token, (int)reader.GetInt64(1)) { Name = job.FileName, Length = reader.GetInt64(0) };
    }
}

/// <summary>Read a piece at a time, as it was written.</summary>
public sealed class JobFile
{
    private readonly NpgsqlDataSource source;
    private readonly Guid job;
    private readonly Guid token;
    private readonly int parts;

    internal JobFile(NpgsqlDataSource source, Guid job, Guid token, int parts) => (this.source, this.job, this.token, this.parts) = (source, job, token, parts);

    public required string Name { get; init; }

    public required long Length { get; init; }

    public string ContentType => Path.GetExtension(Name) switch
    {
        ".pdf" => "application/pdf",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/zip",
    };

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        for (var ordinal = 0; ordinal < parts; ordinal++)
        {
            // A connection for each piece, and none while a thin line is waited for.
            await using var command = source.CreateCommand("SELECT content FROM job_parts WHERE job_id = $1 AND taken_by = $2 AND ordinal = $3");
            command.Parameters.AddWithValue(job);
            command.Parameters.AddWithValue(token);
            command.Parameters.AddWithValue(ordinal);
            var part = (byte[]?)await command.ExecuteScalarAsync(cancellationToken) ?? throw new IOException("The file was cleared away while it was read.");
            await target.WriteAsync(part, cancellationToken);
        }
    }
}
