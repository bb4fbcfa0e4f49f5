namespace Danchu.Documents.Encodings;

/// <summary>
/// The two ways of keeping Vietnamese letters in fonts of their own that offices used before TCVN 6909:2001 made Unicode the rule. In a file of today
/// their codes stand as the characters that Windows-1252 has there.
/// </summary>
public enum LegacyEncoding
{
    /// <summary>TCVN 5712:1993, VN3 ("ABC"): fonts .VnTime, .VnArial; capitals with a tone only in fonts whose name ends in H.</summary>
    Tcvn3,

    /// <summary>VNI for Windows: fonts VNI-Times, VNI-Helve; a letter and its mark are two codes.</summary>
    Vni,
}

/// <summary>How people call an encoding.</summary>
internal static class LegacyEncodings
{
    public static string Name(this LegacyEncoding encoding) => encoding is LegacyEncoding.Tcvn3 ? "TCVN3 (ABC)" : "VNI";

    /// <param name="capitals">The font shows every letter as a capital (.VnTimeH).</param>
    public static string ToUnicode(this LegacyEncoding encoding, string text, bool capitals = false) =>
        encoding is LegacyEncoding.Vni ? Vni.ToUnicode(text)
        : capitals ? Tcvn3.ToUnicode(text).ToUpperInvariant()
        : Tcvn3Capitals.Raise(text, Tcvn3.ToUnicode(text));
}
