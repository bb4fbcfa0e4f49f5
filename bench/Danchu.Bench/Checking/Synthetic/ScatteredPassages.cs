namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Shares and sums whose base stands in an earlier line or sentence, and sums with a plain cue.</summary>
internal static class ScatteredPassages
{
    public static readonly Passage[] All =
    [
        new("share of the list's head", Head), new("share of an earlier sentence", Earlier), new("share column of a table", Column),
        new("plain sum of kinds", Plain), new("bracket with colons", Colons), new("two sides of one whole", Sides), new("medals", Medals),
        new("ratio with one unit behind", Unit), new("body against annex", Annex),
    ];

    private static string Head(Dice dice, bool wrong)
    {
        var whole = dice.Next(400, 9000);
        var parts = dice.Cut(whole, 3);
        var at = dice.Next(0, 2);
        var names = dice.Pick<string[]>(["Hộ nghèo", "Hộ cận nghèo", "Hộ trung bình trở lên"], ["Hộ làm nông nghiệp", "Hộ buôn bán, dịch vụ", "Hộ khác"]);
        return $"Toàn xã có {dice.Count(whole)} hộ, {dice.Count(whole * 4)} khẩu.\n" + string.Join("\n", names.Select((name, i) =>
            $"+ {name}: {dice.Count(parts[i])} hộ, {dice.Pick("tỷ lệ", "chiếm", "đạt tỷ lệ")} {Share(dice, parts[i], whole, wrong && i == at)}"));
    }

    private static string Earlier(Dice dice, bool wrong)
    {
        var whole = dice.Next(60, 3000);
        var part = dice.Next(whole / 4, whole - 2);
        var unit = dice.Pick("chi bộ", "cơ sở hội", "đoàn viên", "tổ tự quản");
        return $"{dice.Pick("Đến nay toàn huyện có", "Hiện có", "Toàn ngành quản lý")} {dice.Count(whole)} {unit}. "
            + $"{dice.Pick("Kết quả đánh giá, có", "Cuối năm xếp loại,")} {dice.Count(part)} {unit} đạt loại tốt "
            + $"({dice.Pick("chiếm ", "")}{Share(dice, part, whole, wrong)}).";
    }

    private static string Column(Dice dice, bool wrong)
    {
        var names = dice.Draw(Vocabulary.Places, 4);
        var at = dice.Next(0, 3);
        var rows = names.Select((name, i) =>
        {
            var whole = dice.Next(120, 2400);
            var part = dice.Next(whole / 2, whole - 1);
            return $"{i + 1}\t{name}\t{dice.Count(whole)}\t{dice.Count(part)}\t{Share(dice, part, whole, wrong && i == at).TrimEnd('%', ' ')}";
        });
        return $"TT\tĐơn vị\t{dice.Pick("Kế hoạch", "Phải thực hiện")}\tThực hiện\t{dice.Pick("Tỷ lệ %", "% thực hiện", "Đạt (%)")}\n{string.Join("\n", rows)}";
    }

    private static string Plain(Dice dice, bool wrong)
    {
        var whole = dice.Next(30, 900);
        var parts = dice.Cut(whole, 3);
        var slipped = wrong ? dice.Slip(parts[1]) : parts[1];
        return dice.Pick(
            $"Từ đầu năm có {dice.Count(whole)} phiên chợ, trong đó {dice.Count(parts[0])} phiên đông khách, {dice.Count(slipped)} phiên bình thường "
                + $"và {dice.Count(parts[2])} phiên vắng.",
            $"Bộ chỉ số có {dice.Count(whole)} tiêu chí, chia ra {dice.Count(parts[0])} tiêu chí tăng điểm, {dice.Count(slipped)} tiêu chí giảm điểm, "
                + $"{dice.Count(parts[2])} tiêu chí giữ nguyên.");
    }

    private static string Colons(Dice dice, bool wrong)
    {
        var whole = dice.Next(90, 2000);
        var parts = dice.Cut(whole, 4);
        parts[2] = wrong ? dice.Slip(parts[2]) : parts[2];
        var names = dice.Pick<string[]>(["Giáo viên", "Quản lý", "Nhân viên", "Hợp đồng"], ["Đại học", "Cao đẳng", "Trung cấp", "Sơ cấp"]);
        return $"Đơn vị có {dice.Count(whole)} người ({string.Join("; ", names.Select((name, i) => $"{name}: {dice.Count(parts[i])}"))}).";
    }

    private static string Sides(Dice dice, bool wrong)
    {
        var whole = dice.Next(100, 9000);
        var part = dice.Next(whole / 5, whole - 12);
        var rest = wrong ? dice.Slip(whole - part) : whole - part;
        var (one, other) = dice.Pick(("nam", "nữ"), ("thành thị", "nông thôn"), ("nộp trực tiếp", "nộp trực tuyến"), ("cấp tỉnh", "cấp xã"));
        return $"Số người tham gia khảo sát là {dice.Count(whole)} người, {one} {dice.Count(part)} người, {other} {dice.Count(rest)} người.";
    }

    private static string Medals(Dice dice, bool wrong)
    {
        var whole = dice.Next(40, 2600);
        var parts = dice.Cut(whole, 3);
        var total = wrong ? dice.Slip(whole) : whole;
        return $"Đoàn giành {dice.Count(total)} huy chương, trong đó có {dice.Count(parts[0])} Huy chương Vàng, {dice.Count(parts[1])} Huy chương Bạc và "
            + $"{dice.Count(parts[2])} Huy chương Đồng.";
    }

    private static string Unit(Dice dice, bool wrong)
    {
        var whole = dice.Next(400, 90_000);
        var part = dice.Next(whole / 3, whole - 5);
        return $"{dice.Pick("Giải ngân", "Thu nợ đạt", "Đã phân bổ")} {dice.Count(part)}/{dice.Count(whole)} "
            + $"{dice.Pick("triệu đồng", "tỷ đồng")}, đạt {Share(dice, part, whole, wrong)}.";
    }

    private static string Annex(Dice dice, bool wrong)
    {
        var whole = dice.Next(1200, 60_000);
        var parts = dice.Cut(whole, 3);
        return $"Trong năm các đơn vị đã tuyên truyền cho {dice.Count(wrong ? dice.Slip(whole) : whole)} lượt người nghe (Phụ lục kèm theo)."
            + "\n\nPHỤ LỤC\nKhối\tLượt người nghe\n"
            + string.Join("\n", Vocabulary.Levels.Select((level, i) => $"{level}\t{dice.Count(parts[i])}")) + $"\nTổng cộng\t{dice.Count(whole)}";
    }

    /// <summary>Wrong by a slip in its digits; what is only cut off is right.</summary>
    private static string Share(Dice dice, int part, int whole, bool wrong)
    {
        var printed = dice.Percent(part * 100m / whole, 2);
        return wrong ? SlipDigit.Percent(printed, part * 100m / whole, dice) : printed;
    }
}
