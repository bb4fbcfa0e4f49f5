using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Catalogue;

/// <summary>
/// Whether the catalogue in the database is that of the folder, as this build of the program reads it: a start that finds it so has nothing to read.
/// </summary>
public sealed class CatalogueState(DanchuDatabase database)
{
    private const string Key = "catalogue";

    /// <summary>What the folder's files and the program that reads them come to.</summary>
    public static string Of(CatalogueFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(CatalogueState).Module.ModuleVersionId.ToByteArray());
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder.Path, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public async Task<bool> IsAsync(string state, CancellationToken cancellationToken = default) =>
        await database.Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM program_state WHERE key = {Key}").ToListAsync(cancellationToken) is [var kept]
        && string.Equals(kept, state, StringComparison.Ordinal);

    /// <summary>After the folder was loaded, or within the transaction that loads it.</summary>
    public Task KeepAsync(string state, CancellationToken cancellationToken = default) => database.Database.ExecuteSqlAsync(
        $"INSERT INTO program_state (key, value) VALUES ({Key}, {state}) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value", cancellationToken);
}
