using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>Lock for changes to the tree of organisations.</summary>
internal static class LockTree
{
    /// <summary>
    /// Until the end of the transaction nobody else changes a tree: two moves that are harmless alone could close a circle together. Reading goes on.
    /// </summary>
    public static Task LockTreeAsync(this DanchuDatabase database, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"LOCK TABLE organisations, subordinations, successions IN SHARE ROW EXCLUSIVE MODE", cancellationToken);
}
