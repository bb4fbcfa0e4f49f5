using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Uploads;

/// <summary>
/// Keeps a content once, and lets it go when nothing points to it any more. Both lock its row, so that one who adds and one who removes meet.
/// </summary>
internal static class StoreFile
{
    /// <summary>Inside the transaction of the operation that adds it.</summary>
    public static Task<int> KeepAsync(this DanchuDatabase database, Upload upload, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stored_files (hash, content_type, size, content)
                VALUES ({upload.Hash}, {upload.Kind.ContentType}, {upload.Content.Length}, {upload.Content})
            ON CONFLICT (hash) DO UPDATE SET size = excluded.size
            """,
            cancellationToken);

    /// <summary>After the last item was removed, in the same transaction. Two statements: the second sees what was committed while the first waited.</summary>
    public static async Task LetGoAsync(this DanchuDatabase database, string hash, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM stored_files WHERE hash = {hash} FOR UPDATE", cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM stored_files f WHERE f.hash = {hash}
                AND NOT EXISTS (SELECT 1 FROM evidence_items i WHERE i.file_hash = f.hash)
                AND NOT EXISTS (SELECT 1 FROM entry_files e WHERE e.file_hash = f.hash)
                AND NOT EXISTS (SELECT 1 FROM publication_files p WHERE p.file_hash = f.hash)
                AND NOT EXISTS (SELECT 1 FROM proposal_groups g WHERE g.file_hash = f.hash)
            """,
            cancellationToken);
    }
}
