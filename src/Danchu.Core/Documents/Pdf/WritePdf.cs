using System.Security.Cryptography;
using Npgsql;

namespace Danchu.Core.Documents.Pdf;

/// <summary>The PDF of a Word file: the stored one, or a new one, which is then stored.</summary>
public sealed class WritePdf(NpgsqlDataSource source, ConvertToPdf convert)
{
    /// <exception cref="NotMadeException">It cannot be converted, or not now.</exception>
    public async Task<byte[]> ExecuteAsync(byte[] document, CancellationToken cancellationToken)
    {
        var hash = Hash(document);
        if (await KeptAsync(hash, cancellationToken) is { } kept)
        {
            return kept;
        }

        var made = await convert.ExecuteAsync(document, cancellationToken);
        await KeepAsync(hash, made, cancellationToken);
        return made;
    }

    /// <summary>Of several, those that are not stored made in one go.</summary>
    /// <returns>In their order; null for one that could not be converted.</returns>
    /// <exception cref="NotMadeException">None of the new ones can be converted, or not now.</exception>
    public async Task<IReadOnlyList<byte[]?>> ExecuteAsync(IReadOnlyList<byte[]> documents, CancellationToken cancellationToken)
    {
        var hashes = documents.Select(Hash).ToList();
        var pdfs = new byte[]?[documents.Count];
        for (var at = 0; at < pdfs.Length; at++)
        {
            pdfs[at] = await KeptAsync(hashes[at], cancellationToken);
        }

        var wanting = Enumerable.Range(0, pdfs.Length).Where(at => pdfs[at] is null).ToList();
        var made = wanting.Count == 0 ? [] : await convert.ExecuteAsync([.. wanting.Select(at => documents[at])], cancellationToken);
        foreach (var (at, pdf) in wanting.Zip(made))
        {
            if (pdf is not null)
            {
                await KeepAsync(hashes[at], pdf, cancellationToken);
                pdfs[at] = pdf;
            }
        }

        return pdfs;
    }

    private static string Hash(byte[] document) => Convert.ToHexStringLower(SHA256.HashData(document));

    private async Task KeepAsync(string hash, byte[] made, CancellationToken cancellationToken)
    {
        await using var keep = source.CreateCommand("INSERT INTO pdf_files (hash, content, used_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING");
        keep.Parameters.AddWithValue(hash);
        keep.Parameters.AddWithValue(made);
        await keep.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<byte[]?> KeptAsync(string hash, CancellationToken cancellationToken)
    {
        await using var find = source.CreateCommand("UPDATE pdf_files SET used_at = now() WHERE hash = $1 RETURNING content");
        find.Parameters.AddWithValue(hash);
        return (byte[]?)await find.ExecuteScalarAsync(cancellationToken);
    }
}
