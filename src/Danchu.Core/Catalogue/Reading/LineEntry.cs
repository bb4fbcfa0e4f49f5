namespace Danchu.Core.Catalogue.Reading;

/// <summary>Which of the two official document forms a line's documents take (NĐ 30/2020/NĐ-CP, or the Party's own rules).</summary>
public enum LineDocumentForm
{
    State,
    Party,
}

/// <summary>Khối: one entry of organisations/lines.yaml.</summary>
public sealed record LineEntry(string Key, string Name, LineDocumentForm DocumentForm, string? Note);
