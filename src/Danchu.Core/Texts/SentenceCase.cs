namespace Danchu.Core.Texts;

/// <summary>A name within a sentence.</summary>
public static class SentenceCase
{
    /// <summary>"Năm 2023" → "năm 2023", "Quý I năm 2023" → "quý I năm 2023": only the first letter becomes small.</summary>
    public static string InSentence(this string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
