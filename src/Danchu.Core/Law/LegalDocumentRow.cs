namespace Danchu.Core.Law;

/// <summary>Văn bản pháp luật: one row of law/legal-documents.csv.</summary>
/// <param name="ReplacedBy">Symbols of what stands in its place, whether or not they are rows themselves.</param>
/// <param name="Doubt">What about this row was not seen in a source and must be checked before anything is hard-wired to it.</param>
public sealed record LegalDocumentRow(
    string Symbol,
    string Type,
    string Issuer,
    DateOnly? IssuedOn,
    string Title,
    string Status,
    IReadOnlyList<string> ReplacedBy,
    DateOnly? ReplacedOn,
    IReadOnlyList<string> AmendedBy,
    string Source,
    string? Doubt,
    int SourceLine);
