namespace Danchu.Documents.Reading;

/// <summary>
/// Symbols that Word keeps by the code of a symbol font (<c>w:sym</c>): the signs that stand in official texts. Source of the codes: the tables of the
/// fonts Symbol (Adobe) and Wingdings (Microsoft), as Unicode maps them (SYMBOL.TXT, WINGDINGS).
/// </summary>
internal static class SymbolLetters
{
    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x2B] = '+', [0x2D] = '−', [0x3D] = '=', [0x25] = '%', [0xA3] = '≤', [0xA5] = '∞', [0xAE] = '→', [0xB0] = '°', [0xB1] = '±', [0xB2] = '″',
        [0xB3] = '≥',
        [0xB4] = '×', [0xB7] = '•', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈', [0xD7] = '⋅', [0xDE] = '⇒', [0xE5] = '∑',
        [0x61] = 'α', [0x62] = 'β', [0x44] = 'Δ',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x76] = '❖', [0x9F] = '•', [0xA7] = '▪', [0xA8] = '◻', [0xD8] = '➢', [0xE0] = '→',
        [0xF0] = '⇨',
        [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    /// <returns>Null for a sign that is not known.</returns>
    public static char? Of(string font, int code)
    {
        var plain = code is >= 0xF000 and <= 0xF0FF ? code & 0xFF : code;
        return font.ToUpperInvariant() switch
        {
            "SYMBOL" => Find(Symbol, plain),
            "WINGDINGS" => Find(Wingdings, plain),
            _ when code is >= 0x20 and < 0xD800 => (char)code,
            _ => null,
        };
    }

    private static char? Find(Dictionary<int, char> signs, int code) => signs.TryGetValue(code, out var sign) ? sign : null;
}
