namespace Danchu.Demonstration.Samples;

/// <summary>One row of villages.csv: a village of a sample commune.</summary>
public sealed record VillageRow(string Code, string Name, string Commune, DateOnly From, string? Note);
