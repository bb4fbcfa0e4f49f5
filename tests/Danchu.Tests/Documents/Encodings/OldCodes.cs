using System.Text;

namespace Danchu.Tests.Documents.Encodings;

/// <summary>Vietnamese typed as offices did before Unicode: the codes written down once more, letter by letter, so that a test goes there and back.</summary>
internal static class OldCodes
{
    private static readonly Dictionary<char, string> Tcvn3 = Table(
        "à\u00B5 ả\u00B6 ã\u00B7 á\u00B8 ạ\u00B9 ă\u00A8 ằ\u00BB ẳ\u00BC ẵ\u00BD ắ\u00BE ặ\u00C6 â\u00A9 ầ\u00C7 ẩ\u00C8 ẫ\u00C9 ấ\u00CA ậ\u00CB đ\u00AE "
        + "è\u00CC ẻ\u00CE ẽ\u00CF é\u00D0 ẹ\u00D1 ê\u00AA ề\u00D2 ể\u00D3 ễ\u00D4 ế\u00D5 ệ\u00D6 ì\u00D7 ỉ\u00D8 ĩ\u00DC í\u00DD ị\u00DE "
        + "ò\u00DF ỏ\u00E1 õ\u00E2 ó\u00E3 ọ\u00E4 ô\u00AB ồ\u00E5 ổ\u00E6 ỗ\u00E7 ố\u00E8 ộ\u00E9 ơ\u00AC ờ\u00EA ở\u00EB ỡ\u00EC ớ\u00ED ợ\u00EE "
        + "ù\u00EF ủ\u00F1 ũ\u00F2 ú\u00F3 ụ\u00F4 ư\u00AD ừ\u00F5 ử\u00F6 ữ\u00F7 ứ\u00F8 ự\u00F9 ỳ\u00FA ỷ\u00FB ỹ\u00FC ý\u00FD ỵ\u00FE "
        + "Ă\u00A1 Â\u00A2 Ê\u00A3 Ô\u00A4 Ơ\u00A5 Ư\u00A6 Đ\u00A7");

    private static readonly Dictionary<char, string> Vni = WithCapitals(Table(
        "àaø ảaû ãaõ áaù ạaï ăaê ằaè ẳaú ẵaü ắaé ặaë âaâ ầaà ẩaå ẫaã ấaá ậaä đñ "
        + "èeø ẻeû ẽeõ éeù ẹeï êeâ ềeà ểeå ễeã ếeá ệeä ìì ỉæ ĩó íí ịò "
        + "òoø ỏoû õoõ óoù ọoï ôoâ ồoà ổoå ỗoã ốoá ộoä ơô ờôø ởôû ỡôõ ớôù ợôï "
        + "ùuø ủuû ũuõ úuù ụuï ưö ừöø ửöû ữöõ ứöù ựöï ỳyø ỷyû ỹyõ ýyù ỵî"));

    public static IEnumerable<char> SmallLetters => Vni.Keys.Where(char.IsLower);

    /// <summary>A capital with a tone has no code: the small letter's stands for it, as people typed it.</summary>
    public static string InTcvn3(string text) =>
        string.Concat(text.Select(letter => Tcvn3.GetValueOrDefault(letter) ?? Tcvn3.GetValueOrDefault(char.ToLowerInvariant(letter)) ?? letter.ToString()));

    public static string InVni(string text) => string.Concat(text.Select(letter => Vni.GetValueOrDefault(letter) ?? letter.ToString()));

    private static Dictionary<char, string> Table(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    private static Dictionary<char, string> WithCapitals(Dictionary<char, string> small) =>
        small.Concat(small.Select(pair => KeyValuePair.Create(char.ToUpperInvariant(pair.Key), pair.Value.ToUpperInvariant()))).ToDictionary();

    /// <summary>Lines of our own guide that have words enough to tell an encoding by, and no sign that is itself a code.</summary>
    public static IReadOnlyList<string> GuideLines()
    {
        var folder = Path.Combine(Danchu.Core.Files.CatalogueFolder.Find().Path, "..", "docs", "huong-dan");
        return [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file, Encoding.UTF8).Normalize().Split('\n'))
            .Where(line => line.Length > 60 && line.Any(letter => letter >= 0x80)
                && line.All(letter => letter < 0x80 || char.IsLetter(letter) || letter > 0x2000))];
    }
}
