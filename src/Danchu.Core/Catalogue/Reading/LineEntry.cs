using Danchu.Documents.Forms;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Khối: one entry of organisations/lines.yaml.</summary>
/// <param name="DocumentForm">Which of the two official document forms the line's documents take (NĐ 30/2020/NĐ-CP, or the Party's own rules).</param>
public sealed record LineEntry(string Key, string Name, IssuerForm DocumentForm, string? Note);
