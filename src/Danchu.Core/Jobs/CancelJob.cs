using Danchu.Core.Access;
using Danchu.Core.Operations;
using Npgsql;

namespace Danchu.Core.Jobs;

/// <summary>Cancels a job for the person who asked for it. A worker that has begun stops at its next step or heartbeat.</summary>
public sealed class CancelJob(LoadJob loadJob, NpgsqlDataSource source)
{
    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Guid id, CancellationToken cancellationToken = default)
    {
        var opened = await loadJob.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<LoadJob.View>.Done)
        {
            return opened.NotDoneAs<Done>();
        }

        await using var command = source.CreateCommand(
            "UPDATE jobs SET state = 'Cancelled', finished_at = now() WHERE id = $1 AND state IN ('Waiting', 'Running')");
        command.Parameters.AddWithValue(id);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1
            ? default(Done)
            : new Refusal("Tệp đã lập xong hoặc yêu cầu đã kết thúc nên không hủy được nữa.");
    }
}
