namespace Danchu.Documents.Encodings;

/// <summary>What a font's name says of the letters set in it.</summary>
internal static class LegacyFont
{
    /// <returns>Null for a font of Unicode, or an unknown one.</returns>
    public static LegacyEncoding? EncodingOf(string font) =>
        font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Tcvn3
        : font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Vni
        : null;

    /// <summary>Fonts of ABC whose name ends in H have capitals for every letter.</summary>
    public static bool HasOnlyCapitals(string font) => EncodingOf(font) is LegacyEncoding.Tcvn3 && font.EndsWith('H');
}
