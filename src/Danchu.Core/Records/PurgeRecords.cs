using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Records;

/// <summary>Removes security records that are older than they are to be kept.</summary>
public sealed class PurgeRecords(DanchuDatabase database, RecordOptions options, TimeProvider clock)
{
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken = default)
    {
        var before = clock.GetUtcNow().AddDays(-options.KeepDays);
        return await database.SecurityRecords.Where(r => r.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
