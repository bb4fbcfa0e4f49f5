using System.Security.Cryptography;
using Npgsql;

namespace Danchu.Core.Documents.Pdf;

/// <summary>The PDF of a Word file: the stored one, or a new one, which is then stored.</summary>
public sealed class WritePdf(NpgsqlDataSource source, ConvertToPdf convert)
{
    public async Task<byte[]> ExecuteAsync(byte[] document, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document));
        if (await KeptAsync(hash, cancellationToken) is { } kept)
        {
            return kept;
        }

        var made = await convert.ExecuteAsync(document, cancellationToken);
        await using var keep = source.CreateCommand("INSERT INTO pdf_files (hash, content, used_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING");
        keep.Parameters.AddWithValue(hash);
        keep.Parameters.AddWithValue(made);
        await keep.ExecuteNonQueryAsync(cancellationToken);
        return made;
    }

    private async Task<byte[]?> KeptAsync(string hash, CancellationToken cancellationToken)
    {
        await using var find = source.CreateCommand("UPDATE pdf_files SET used_at = now() WHERE hash = $1 RETURNING content");
        find.Parameters.AddWithValue(hash);
        return (byte[]?)await find.ExecuteScalarAsync(cancellationToken);
    }
}
