namespace Danchu.Core.Catalogue.Reading;

/// <summary>Something read from a file, with its place for errors found later.</summary>
/// <param name="File">Below the catalogue's folder.</param>
public sealed record InFile<T>(T Value, string File, int Line);
