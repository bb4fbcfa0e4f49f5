namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Ratios, shares, growth, remainders and figures said twice.</summary>
internal static class SharePassages
{
    private static readonly string[] Cases = ["đơn", "hồ sơ", "vụ việc", "kiến nghị"];

    public static readonly Passage[] All =
    [
        new("ratio and percentage", Ratio), new("percentage before its ratio", RatioAfter), new("part and total in words", Words),
        new("shares of a list", Shares), new("remainder", Remainder),
        new("odd denominator", Denominator), new("part over whole", Over), new("growth", Growth), new("said twice", Twice),
    ];

    private static (int Part, int Whole) Pair(Dice dice)
    {
        var whole = dice.Next(12, dice.Often(60) ? 300 : 9000);
        return (dice.Next(1 + (whole / 3), whole - 1), whole);
    }

    /// <summary>Wrong by at least two units of the last place: less is cut off and not a mistake.</summary>
    private static string Percent(Dice dice, decimal part, decimal whole, bool wrong)
    {
        var decimals = dice.Pick(1, 2, 2);
        var share = part * 100 / whole;
        if (!wrong)
        {
            return dice.Percent(share, decimals);
        }

        var unit = decimals == 1 ? 0.1m : 0.01m;
        var slipped = Math.Round(share + (dice.Pick(-1, 1) * unit * dice.Pick(3, 9, 18, 90)), decimals, MidpointRounding.AwayFromZero);
        // A last place of zero is not printed, and a share printed shorter may be right again.
        return dice.Percent(slipped % (unit * 10) == 0 ? slipped + unit : slipped, decimals);
    }

    private static string Ratio(Dice dice, bool wrong)
    {
        var (part, whole) = Pair(dice);
        var unit = dice.Pick(Cases);
        var aside = dice.Often(20) ? $" (trong đó có {dice.Count(dice.Next(1, Math.Max(1, part / 2)))} {unit} phức tạp)" : "";
        var percent = Percent(dice, part, whole, wrong);
        return $"{dice.Pick("Đã giải quyết", "Đã xử lý xong", "Kết quả giải quyết")} {dice.Count(part)}/{dice.Count(whole)} "
            + $"{unit}{aside}{dice.Pick($", đạt {percent}", $", đạt tỷ lệ {percent}", $" ({percent})", $", tỷ lệ {percent}", $" đạt {percent}", $" (đạt {percent})")}.";
    }

    private static string RatioAfter(Dice dice, bool wrong)
    {
        var (part, whole) = Pair(dice);
        return $"{dice.Pick("Tỷ lệ hộ gia đình văn hóa đạt", "Tỷ lệ thôn đạt chuẩn đạt", "Tỷ lệ hài lòng là")} {Percent(dice, part, whole, wrong)} "
            + $"({dice.Count(part)}/{dice.Count(whole)} {dice.Pick("hộ", "thôn", "phiếu khảo sát")}).";
    }

    private static string Words(Dice dice, bool wrong)
    {
        var (part, whole) = Pair(dice);
        var unit = dice.Pick(Cases);
        return $"{dice.Pick("Tổng số tiếp nhận là", "Trong năm tiếp nhận", "Đã thụ lý")} {dice.Count(whole)} "
            + $"{unit}, {dice.Pick("đã giải quyết được", "đã giải quyết", "giải quyết xong")} {dice.Count(part)} {unit}, {dice.Pick("đạt", "đạt tỷ lệ")} "
            + $"{Percent(dice, part, whole, wrong)}.";
    }

    private static string Shares(Dice dice, bool wrong)
    {
        var whole = dice.Next(200, 9000);
        var parts = dice.Cut(whole, 3);
        var form = dice.Pick("(chiếm {0})", "({0})", ", chiếm {0}", "(chiếm tỷ lệ {0})");
        string[] names = ["trước hạn", "đúng hạn", "quá hạn"];
        var list = names.Select((name, i) => $"{name} {dice.Count(parts[i])} hồ sơ "
            + form.Replace("{0}", Percent(dice, parts[i], whole, wrong && i == 1), StringComparison.Ordinal));
        return $"Đã giải quyết {dice.Count(whole)} hồ sơ, trong đó{dice.Pick(":", "")} {string.Join(", ", list)}.".Replace(" ,", ",", StringComparison.Ordinal);
    }

    private static string Remainder(Dice dice, bool wrong)
    {
        var (part, whole) = Pair(dice);
        var unit = dice.Pick(Cases);
        var left = wrong ? dice.Slip(whole - part) : whole - part;
        return $"{dice.Pick("Trong kỳ tiếp nhận", "Đã tiếp nhận", "Trong năm thụ lý")} "
            + $"{dice.Count(whole)} {unit}, {dice.Pick("đã giải quyết", "giải quyết xong")} {dice.Count(part)} {unit}, "
            + $"{dice.Pick("còn", "đang giải quyết", "đang xem xét giải quyết", "còn lại")} {dice.Count(left)} {unit}.";
    }

    private static string Denominator(Dice dice, bool wrong)
    {
        var whole = dice.Next(20, 300);
        var other = wrong ? dice.Slip(whole) : whole;
        string[] did = ["ban hành quy chế", "tổ chức hội nghị người lao động", "ký thỏa ước lao động tập thể", "đóng bảo hiểm xã hội"];
        var list = did.Select((what, i) => $"có {dice.Count(dice.Next(1, Math.Min(whole, other)))}/{(i == 2 ? other : whole)} doanh nghiệp {what}");
        return $"Kết quả: {string.Join(", ", list)}.";
    }

    private static string Over(Dice dice, bool wrong)
    {
        var whole = dice.Next(8, 60);
        var part = wrong ? whole + dice.Next(1, 1 + (whole / 8)) : whole - dice.Next(0, 5);
        return $"{dice.Pick("Đã có", "Đến nay có", "Duy trì")} {dice.Count(part)}/{dice.Count(whole)} {dice.Pick("thôn", "xã", "bản")} "
            + $"{dice.Pick("thực hiện tốt quy ước", "thành lập tổ hòa giải", "đạt danh hiệu văn hóa")}.";
    }

    private static string Growth(Dice dice, bool wrong)
    {
        var before = dice.Next(30, 400);
        var change = dice.Next(2, before / 2);
        var up = dice.Often(50);
        var now = up ? before + change : before - change;
        var percent = Percent(dice, change, before, wrong);
        var word = up ? "tăng" : "giảm";
        return dice.Pick(
            $"Tiếp nhận {dice.Count(now)} đơn, {word} {dice.Count(change)} đơn ({percent}) so với cùng kỳ năm trước.",
            $"Tiếp {dice.Count(now)} lượt, {word} {percent} so với năm trước ({dice.Count(before)} lượt).");
    }

    private static string Twice(Dice dice, bool wrong)
    {
        var value = dice.Next(1200, 98000);
        while (value / 10 % 10 == value % 10)
        {
            value++;
        }

        var swapped = (value / 100 * 100) + (value % 10 * 10) + (value / 10 % 10);
        return $"Nhân dân đã hiến {dice.Count(value)} m² đất để xây dựng đường giao thông nông thôn, nhà văn hóa.\n\nPHỤ LỤC SỐ LIỆU\n- Diện tích đất do Nhân "
            + $"dân hiến để xây dựng đường giao thông, nhà văn hóa: {dice.Count(wrong ? swapped : value)} m².";
    }
}
