using Danchu.Checking;
using Danchu.Core.Files;

namespace Danchu.Core.Law;

/// <summary>The register of legal documents in the checker's terms: catalogue/law/legal-documents.csv, with its doubts.</summary>
public sealed record LegalRegister(IReadOnlyList<LegalDocument> Rows)
{
    // Doubts that touch neither the day of issue nor the day an act ended; with any other doubt no finding rests on the row.
    private static readonly string[] Harmless =
    [
        "chưa rõ còn hiệu lực hay không",
        "“còn hiệu lực” chỉ nghĩa là chưa gặp văn bản thay thế",
        "chưa thấy nguồn cho: văn bản thay thế",
        "chưa rõ ngày bị thay thế",
    ];

    /// <summary>With a register that cannot be read, citations are not checked; the figures of a text still are.</summary>
    public static LegalRegister From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();
        var rows = ParseLegalDocuments.From(SourceText.FromFile(catalogue.Path, "law/legal-documents.csv", SourceText.CsvLimit, errors), errors);
        return new LegalRegister(errors.Count == 0 ? [.. rows.Select(Row)] : []);
    }

    private static LegalDocument Row(LegalDocumentRow row) => new(
        row.Symbol.Split(' ')[0],
        row.IssuedOn,
        row.Status is "replaced" or "expired" ? row.ReplacedOn : null,
        row.Title,
        IsDoubtful(row.Doubt));

    private static bool IsDoubtful(string? doubt) =>
        doubt?.Split(
            ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(part => !Harmless.Contains(part, StringComparer.Ordinal)) is true;
}
