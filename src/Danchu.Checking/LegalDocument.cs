namespace Danchu.Checking;

/// <summary>One row of the register of legal documents (catalogue/law/legal-documents.csv), passed in as data: this library reads no file.</summary>
/// <param name="Symbol">Number and symbol as officially written, for example <c>145/2020/NĐ-CP</c> or <c>21-KL/TW</c>.</param>
/// <param name="IssuedOn">Day of signing; null when the register does not know it.</param>
/// <param name="InForceUntil">First day on which it no longer applies; null when it is in force or this is unknown.</param>
/// <param name="Title">Subject, as in the register.</param>
/// <param name="Doubtful">True when the register itself marks the date or the status as not verified; then a finding that rests on it is a note.</param>
public sealed record LegalDocument(string Symbol, DateOnly? IssuedOn, DateOnly? InForceUntil, string Title, bool Doubtful = false)
{
    /// <summary>Kind of the document: Luật, Nghị định; empty when it is not known.</summary>
    public string Type { get; init; } = "";

    /// <summary>Symbols of what stands in its place since it ended; empty when nothing does, or when this is not verified.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];
}
