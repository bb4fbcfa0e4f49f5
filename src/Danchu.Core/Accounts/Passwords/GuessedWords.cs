namespace Danchu.Core.Accounts.Passwords;

/// <summary>What is guessed in a Vietnamese office before anything else, without diacritics and spaces. The world's list knows few of these words.</summary>
internal static class GuessedWords
{
    public static readonly IReadOnlySet<string> Words = Read(
        """
        abcd abcde abcdef admin administrator anhyeuem asdfghjkl baocao banbientap canbo changeme chaobuoisang chihuy chuyenvien conyeume danchu danchucoso
        danvan demo dieuhanh donvi emyeuanh giadinh hanhchinh hanhphuc hethong hoilamgi iloveyou khachhang khongbiet khongco khongcomatkhau lanhdao letmein
        matkhau matkhaumoi matkhautam motconvit nhanvien noivu password passw phanmem qazwsx qazwsxedc quantri quocgia qwer qwerty qwertyuiop taikhoan test
        thudientu thuky tinhyeu toiyeuvietnam tonghop trungtam ubnd uybannhandan user vanphong vanthu vietnam welcome xinchao yeuem zxcvbnm
        """);

    /// <summary>Provinces and cities, of today and of before 2025.</summary>
    public static readonly IReadOnlySet<string> Provinces = Read(
        """
        angiang bariavungtau baclieu bacgiang backan bacninh bentre binhduong binhdinh binhphuoc binhthuan camau caobang cantho danang daklak daknong dienbien
        dongnai dongthap gialai hagiang hanam hanoi hatinh haiduong haiphong haugiang hoabinh hungyen khanhhoa kiengiang kontum laichau langson laocai lamdong
        longan namdinh nghean ninhbinh ninhthuan phutho phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh thaibinh thainguyen
        thanhhoa thuathienhue tiengiang hochiminh tphcm saigon travinh tuyenquang vinhlong vinhphuc yenbai vungtau
        """);

    private static HashSet<string> Read(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
