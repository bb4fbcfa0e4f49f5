using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Jobs;

/// <summary>What the actor has asked for and can still fetch, the newest first.</summary>
public sealed class ListJobs(DanchuDatabase database)
{
    public const int Most = 50;

    public async Task<Outcome<IReadOnlyList<Job>>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await database.Jobs.FromSql($"SELECT * FROM jobs WHERE asked_by = {actor.PersonId} AND expires_at > now()")
            .AsNoTracking().OrderByDescending(j => j.AskedAt).Take(Most).ToListAsync(cancellationToken);
}
