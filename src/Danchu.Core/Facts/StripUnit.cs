using Danchu.Checking.Numbers;

namespace Danchu.Core.Facts;

/// <summary>
/// Splits the unit off a typed figure ("294 triệu đồng", "1,2 ha", "14 cuộc") and gives the factor that converts the number to the indicator's unit.
/// </summary>
internal static class StripUnit
{
    private static readonly (string Unit, string Family, decimal Size)[] Known =
    [
        ("vnđ", "money", 1), ("đồng", "money", 1), ("đ", "money", 1),
        ("m²", "area", 1), ("m2", "area", 1), ("ha", "area", 10_000), ("km²", "area", 1_000_000), ("km2", "area", 1_000_000),
    ];

    public static (string Bare, decimal Factor) From(string typed, string unit)
    {
        var text = typed.Trim();
        var own = unit.ToLowerInvariant();
        if (own.Length > 0 && EndsWithWord(text, own))
        {
            return (text[..^own.Length].TrimEnd(), 1);
        }

        var (family, size) = FamilyOf(own);
        foreach (var (name, of, its) in Known)
        {
            if (string.Equals(of, family, StringComparison.Ordinal) && EndsWithWord(text, name))
            {
                return (text[..^name.Length].TrimEnd(), its / size);
            }
        }

        return string.Equals(family, "money", StringComparison.Ordinal) && EndsWithScale(text) ? (text, 1 / size) : (text, 1);
    }

    /// <summary>How many of the one unit are one of the other: 100 ha are a km². Null where they measure different things.</summary>
    public static decimal? SizeIn(string unit, string other)
    {
        var ((family, size), (otherFamily, otherSize)) = (FamilyOf(unit.ToLowerInvariant()), FamilyOf(other.ToLowerInvariant()));
        return family.Length > 0 && string.Equals(family, otherFamily, StringComparison.Ordinal) ? otherSize / size : null;
    }

    /// <summary>"triệu đồng" is money of a million; a bare number in it is already in millions.</summary>
    private static (string Family, decimal Size) FamilyOf(string unit)
    {
        foreach (var (name, family, size) in Known)
        {
            if (string.Equals(unit, name, StringComparison.Ordinal))
            {
                return (family, size);
            }

            foreach (var (word, _) in ScaleWords.All)
            {
                if (string.Equals(unit, $"{word} {name}", StringComparison.Ordinal))
                {
                    return (family, size * ScaleWords.FactorOf(word));
                }
            }
        }

        return ("", 1);
    }

    private static bool EndsWithScale(string text) => ScaleWords.All.Any(scale => EndsWithWord(text, scale.Word));

    private static bool EndsWithWord(string text, string word) =>
        text.Length > word.Length
        && text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetter(text[text.Length - word.Length - 1]);
}
