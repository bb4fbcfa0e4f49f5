using System.Globalization;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.History;

/// <summary>The ends of all chains as they are now, to be kept off the machine.</summary>
public sealed class ListHeads(DanchuDatabase database, TimeProvider clock)
{
    public sealed record View(DateTimeOffset At, IReadOnlyList<KeptHead> Heads)
    {
        /// <summary>As a file: when it was, then a line for each chain.</summary>
        public IEnumerable<string> Lines => Heads.Select(head => head.ToString())
            .Prepend(At.UtcDateTime.ToString("'# 'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    public async Task<View> ReadAsync(CancellationToken cancellationToken = default) => new(
        clock.GetUtcNow(),
        await database.HistoryHeads.Where(h => h.Sequence > 0).OrderBy(h => h.OrganisationId)
            .Select(h => new KeptHead(h.OrganisationId, h.Sequence, h.Hash)).ToListAsync(cancellationToken));
}
