using Danchu.Checking.Reading;

namespace Danchu.Checking.Citations;

/// <summary>Bodies by the name that follows "của" and by the last letters of a symbol.</summary>
internal static class Issuers
{
    private static readonly string[] Codes = ["", "CP", "TTG", "UBND", "HĐND", "TU", "HU", "TW", "BCĐ", "QH"];

    public static readonly PhraseBook Book = new([
        ("chính phủ", 1), ("thủ tướng chính phủ", 2), ("ủy ban nhân dân", 3), ("uỷ ban nhân dân", 3), ("ubnd", 3), ("hội đồng nhân dân", 4), ("hđnd", 4),
        ("tỉnh ủy", 5), ("tỉnh uỷ", 5), ("thành ủy", 5), ("thành uỷ", 5), ("ban thường vụ tỉnh ủy", 5), ("ban thường vụ tỉnh uỷ", 5),
        ("ban thường vụ thành ủy", 5), ("ban thường vụ thành uỷ", 5), ("thường trực tỉnh ủy", 5), ("thường trực thành ủy", 5),
        ("huyện ủy", 6), ("huyện uỷ", 6), ("ban thường vụ huyện ủy", 6), ("ban thường vụ huyện uỷ", 6),
        ("bộ chính trị", 7), ("ban bí thư", 7), ("ban chấp hành trung ương", 7), ("ban chỉ đạo", 8), ("bcđ", 8), ("quốc hội", 9),
        ("ủy ban thường vụ quốc hội", 10), ("ban chỉ đạo trung ương", 10)]);

    /// <summary>The kind in <see cref="Book"/> of the body that numbers so; 0 when it is not known.</summary>
    public static int OfSymbol(Symbol symbol)
    {
        var issuer = symbol.Issuer.ToUpperInvariant();
        if (issuer.StartsWith("QH", StringComparison.Ordinal) && issuer.Length <= 4)
        {
            return 9;
        }

        return Math.Max(0, Array.IndexOf(Codes, issuer, 1));
    }

    public static string CodeOf(int kind) => kind < Codes.Length ? Codes[kind] : "";
}
