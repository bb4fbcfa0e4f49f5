namespace Danchu.Core.Files;

/// <summary>The words of catalogue files ("public-unit", "nine-months") as members of our enumerations (PublicUnit, NineMonths).</summary>
public static class KeyWords
{
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static List<T> ReadAll<T>(IEnumerable<string> words)
        where T : struct, Enum => [.. words.Select(Read<T>)];
}
