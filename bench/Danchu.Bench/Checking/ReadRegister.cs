using System.Globalization;
using CsvHelper;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Reads a register of legal documents (symbol,type,issuer,issued_on,title,status,replaced_by,replaced_on,source).</summary>
internal static class ReadRegister
{
    /// <summary>catalogue/law/legal-documents.csv, the register the program itself uses.</summary>
    public static List<LegalDocument> OfTheRepository() => Read(Path.Combine(BlindPassage.Root, "catalogue", "law", "legal-documents.csv"));

    public static List<LegalDocument> Read(string file)
    {
        using var reader = CsvReader.FromFile(file);
        var rows = new List<LegalDocument>();
        while (reader.Read())
        {
            var source = reader.GetStringOrNull("source") ?? "";
            // The register marks what it could not verify; nothing is held against such a date.
            var doubtful = source.Contains("GENERAL KNOWLEDGE", StringComparison.Ordinal)
                || source.Contains("second-hand", StringComparison.Ordinal)
                || source.Contains("impossible", StringComparison.Ordinal)
                || (reader.GetStringOrNull("doubt") ?? "").Contains("chưa thấy nguồn", StringComparison.Ordinal)
                || (reader.GetStringOrNull("doubt") ?? "").Contains("chưa rõ ngày", StringComparison.Ordinal);
            var symbol = (reader.GetStringOrNull("symbol") ?? "").Split(' ')[0];
            var ended = reader.GetStringOrNull("status") is "replaced" or "expired";
            rows.Add(new LegalDocument(
                symbol, Date(reader.GetStringOrNull("issued_on")), ended ? Date(reader.GetStringOrNull("replaced_on")) : null,
                reader.GetStringOrNull("title") ?? "", doubtful)
            {
                Type = reader.GetStringOrNull("type") ?? "",
                ReplacedBy = (reader.GetStringOrNull("replaced_by") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            });
        }

        return rows;
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
