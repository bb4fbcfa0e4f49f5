namespace Danchu.Core.Catalogue.Reading;

/// <summary>What was read, with its place, for whatever is found wrong with it later.</summary>
/// <param name="File">Below the catalogue's folder.</param>
public sealed record InFile<T>(T Value, string File, int Line);
