using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// One hash over what a signed document was made of: the frozen figures and the texts of its sections, as the database keeps them. Superiors read and add
/// up these, not the document's bytes.
/// </summary>
internal static class HashBasis
{
    /// <summary>SHA-256, lower-case hex; each part is preceded by its length, so that no two read alike.</summary>
    /// <param name="figures">The column as PostgreSQL writes it.</param>
    /// <param name="keys">Of the sections, by their bytes; <paramref name="texts"/> in the same order.</param>
    public static string Of(string figures, IReadOnlyList<string> keys, IReadOnlyList<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in keys.Zip(texts).SelectMany(section => new[] { section.First, section.Second }).Prepend(figures))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of a report as it stands in the database now.</summary>
    public static async Task<string> BasisHashAsync(this DanchuDatabase database, ReportId report, CancellationToken cancellationToken)
    {
        var kept = await database.Database.SqlQuery<Kept>(
            $"""
            SELECT r.frozen_figures::text AS "Figures", s.keys AS "Keys", s.texts AS "Texts"
            FROM reports r CROSS JOIN LATERAL (
                SELECT array_agg(key ORDER BY key COLLATE "C") AS keys, array_agg(text ORDER BY key COLLATE "C") AS texts
                FROM report_sections WHERE report_id = r.id) s
            WHERE r.id = {report.Value}
            """).SingleAsync(cancellationToken);
        return Of(kept.Figures, kept.Keys ?? [], kept.Texts ?? []);
    }

    private sealed record Kept(string Figures, string[]? Keys, string[]? Texts);
}
