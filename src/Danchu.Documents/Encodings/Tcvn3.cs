namespace Danchu.Documents.Encodings;

/// <summary>
/// TCVN 5712:1993, the character set VN3 ("TCVN3", "ABC"). Source of the code points: TCVN 5712:1993, table of VN3; the same as in the charmap
/// TCVN5712-1 of the GNU C library, from which they were checked one by one. VN3 has no code for capitals with a tone mark; what the larger set
/// VN1 puts in their place (0x80-0x9F, 0xAF, 0xBA, 0xBF-0xC5, 0xCD, 0xD9-0xDB, 0xE0, 0xF0, 0xFF) is left as it stands.
/// </summary>
internal static class Tcvn3
{
    private const char First = '\u00A1';

    /// <summary>From 0xA1 to 0xFE; a blank where VN3 has nothing. 0xAD, which Windows takes for a soft hyphen, is ư.</summary>
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ "                      // A1-AF
        + "     àảãáạ ằẳẵắ "                  // B0-BF
        + "      ặầẩẫấậè ẻẽ"                  // C0-CF
        + "éẹềểễếệìỉ   ĩíịò"                 // D0-DF
        + " ỏõóọồổỗốộờởỡớợù"                 // E0-EF
        + " ủũúụừửữứựỳỷỹýỵ";                 // F0-FE

    public static string ToUnicode(string text) => string.Create(text.Length, text, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = Letter(from[i]) is ' ' ? from[i] : Letter(from[i]);
        }
    });

    /// <summary>Whether every code of the word is a letter here.</summary>
    public static bool Knows(string word) => word.All(code => !LegacyCodes.IsCode(code) || Letter(code) is not ' ');

    /// <returns>A blank where the code is no letter of VN3.</returns>
    public static char Letter(char code) => LegacyCodes.Plain(code) is >= First and var plain && plain - First < Letters.Length ? Letters[plain - First] : ' ';
}

/// <summary>Codes of an old font as they come in files.</summary>
internal static class LegacyCodes
{
    /// <summary>Word moves the codes of fonts it takes for symbols to U+F000-F0FF.</summary>
    public static char Plain(char code) => code is >= '\uF020' and <= '\uF0FF' ? (char)(code & 0xFF) : code;

    /// <summary>May be the code of a Vietnamese letter or mark.</summary>
    public static bool IsCode(char letter) => letter is (>= '\u00A1' and <= '\u00FF') or (>= '\uF0A1' and <= '\uF0FF');

    /// <summary>A Vietnamese letter that only Unicode has: no old encoding has such a code.</summary>
    public static bool IsUnicodeOnly(char letter) => letter is (>= '\u0102' and <= '\u01B0') or (>= '\u1EA0' and <= '\u1EF9');
}
