namespace Danchu.Checking.Numbers;

/// <summary>The words that scale a Vietnamese number: 294 triệu is 294 times 10^6. The only list of them.</summary>
public static class ScaleWords
{
    /// <summary>All of them as alternatives of a regular expression, in lower case and NFC.</summary>
    public const string Alternatives = "nghìn|ngàn|vạn|triệu|tỷ|tỉ";

    /// <summary>Each word with its power of ten.</summary>
    public static IReadOnlyList<(string Word, int Power)> All { get; } = [.. Alternatives.Split('|').Select(word => (word, PowerOf(word)))];

    /// <summary>10 to the word's power; 1 for an empty word.</summary>
    /// <param name="word">One of <see cref="All"/> in lower case, or empty.</param>
    public static decimal FactorOf(string word) => PowerOf(word) switch
    {
        3 => 1_000,
        4 => 10_000,
        6 => 1_000_000,
        9 => 1_000_000_000,
        _ => 1,
    };

    private static int PowerOf(string word) => word switch
    {
        "" => 0,
        "nghìn" or "ngàn" => 3,
        "vạn" => 4,
        "triệu" => 6,
        "tỷ" or "tỉ" => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "Not a scale word."),
    };
}
