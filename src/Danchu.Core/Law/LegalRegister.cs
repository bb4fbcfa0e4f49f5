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
        "không điều khoản nào của Luật 10/2022 hay Nghị định 59/2023 nêu việc bãi bỏ",
        "ngày hết hiệu lực ghi trong Nghị định 59/2023 là 08/8/2023, trước ngày nghị định này có hiệu lực",
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
        Parts(row.Doubt).Any(part => !Harmless.Contains(part, StringComparer.Ordinal)))
    {
        Type = row.Type,
        ReplacedBy = Parts(row.Doubt).Any(IsOfSuccessor) ? [] : row.ReplacedBy,
    };

    private static bool IsOfSuccessor(string doubt) => doubt is "chưa thấy nguồn cho: văn bản thay thế" or "chưa thấy nguồn cho: toàn bộ dòng"
        or "chưa thấy nguồn cho: ngày ban hành và văn bản thay thế";

    private static string[] Parts(string? doubt) => (doubt ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
