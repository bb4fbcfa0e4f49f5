using Danchu.Core.Organisations;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Loại cơ quan, đơn vị: one entry of organisations/kinds.yaml.</summary>
public sealed record KindEntry(string Key, string Name, Level Level, string? Note);
