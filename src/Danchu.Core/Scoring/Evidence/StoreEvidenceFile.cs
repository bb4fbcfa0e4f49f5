using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// Keeps a content once, and lets it go when nothing points to it any more. Both lock its row, so that one who adds and one who removes meet.
/// </summary>
internal static class StoreEvidenceFile
{
    /// <summary>Inside the transaction of the operation that adds it.</summary>
    public static Task<int> KeepAsync(this DanchuDatabase database, string hash, string contentType, byte[] content, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO evidence_files (hash, content_type, size, content) VALUES ({hash}, {contentType}, {content.Length}, {content})
            ON CONFLICT (hash) DO UPDATE SET size = excluded.size
            """,
            cancellationToken);

    /// <summary>After the last item was removed, in the same transaction. Two statements: the second sees what was committed while the first waited.</summary>
    public static async Task LetGoAsync(this DanchuDatabase database, string hash, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM evidence_files WHERE hash = {hash} FOR UPDATE", cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"DELETE FROM evidence_files f WHERE f.hash = {hash} AND NOT EXISTS (SELECT 1 FROM evidence_items i WHERE i.file_hash = f.hash)",
            cancellationToken);
    }
}
