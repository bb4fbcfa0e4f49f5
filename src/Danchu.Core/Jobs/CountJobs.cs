using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>How many jobs wait, run and have failed in the whole system, lane by lane, and how long the oldest has waited.</summary>
public sealed class CountJobs(NpgsqlDataSource source)
{
    /// <param name="Failed">Of those still kept: a day.</param>
    /// <param name="OldestSeconds">Of those that wait; 0 when none does.</param>
    public sealed record Count(JobLane Lane, long Waiting, long Running, long Failed, double OldestSeconds);

    /// <returns>One for each lane, also where nothing is.</returns>
    public async Task<IReadOnlyList<Count>> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand(
            """
            SELECT kind, count(*) FILTER (WHERE state = 'Waiting'), count(*) FILTER (WHERE state = 'Running'), count(*) FILTER (WHERE state = 'Failed'),
                   coalesce(extract(epoch FROM now() - min(asked_at) FILTER (WHERE state = 'Waiting')), 0)::float8
            FROM jobs WHERE state IN ('Waiting', 'Running', 'Failed') GROUP BY kind
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Count>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new(
                JobLane.Of(Enum.Parse<JobKind>(reader.GetString(0))), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetDouble(4)));
        }

        return [.. JobLane.All.Select(lane => Sum(lane, [.. found.Where(one => one.Lane == lane)]))];
    }

    private static Count Sum(JobLane lane, IReadOnlyList<Count> kinds) => new(
        lane, kinds.Sum(k => k.Waiting), kinds.Sum(k => k.Running), kinds.Sum(k => k.Failed), kinds.Select(k => k.OldestSeconds).DefaultIfEmpty().Max());
}
