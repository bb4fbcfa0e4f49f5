namespace Danchu.Core.Files;

/// <summary>The words of catalogue files ("public-unit", "nine-months") as members of our enumerations (PublicUnit, NineMonths).</summary>
public static class KeyWords
{
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <returns>Null when the word names no member.</returns>
    public static T? TryRead<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var member) ? member : null;

    public static List<T> ReadAll<T>(IEnumerable<string> words)
        where T : struct, Enum => [.. words.Select(Read<T>)];
}
