namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Opening and closing balances, what is due, done and left, and changes told with both years' figures.</summary>
internal static class BalancePassages
{
    public static readonly Passage[] All =
    [
        new("opening and closing", Closing), new("due, done and left in lines", Lines), new("kinds and what is left of them", Kinds),
        new("change between two years", Change), new("change in a bracket", Bracketed), new("change in a row", Row), new("added to what there was", Added),
    ];

    private static string Closing(Dice dice, bool wrong)
    {
        var (opening, more, less) = (dice.Next(200, 9000), dice.Next(11, 190), dice.Next(11, 190));
        var closing = opening + more - less;
        var (unit, what) = dice.Pick(("hợp tác xã", "thành lập mới|giải thể"), ("hội viên", "kết nạp mới|giảm"), ("hộ nghèo", "phát sinh|thoát nghèo"));
        var words = what.Split('|');
        return $"Đầu năm có {dice.Count(opening)} {unit}; trong năm {words[0]} {dice.Count(more)}, {words[1]} {dice.Count(less)}; "
            + $"{dice.Pick("đến cuối năm có", "cuối năm còn", "hiện có")} {dice.Count(wrong ? dice.Slip(closing) : closing)} {unit}.";
    }

    private static string Lines(Dice dice, bool wrong)
    {
        var due = dice.Next(2000, 900_000);
        var done = dice.Next(due / 2, due - 10);
        var left = wrong ? dice.Slip(due - done) : due - done;
        var (first, second, third) = dice.Pick(("Phải nộp", "Đã nộp", "Còn phải nộp"), ("Số kiến nghị phải thực hiện", "Đã thực hiện", "Chưa thực hiện"),
            ("Tổng vốn được giao", "Đã giải ngân", "Vốn chưa giải ngân"));
        return $"{first}: {dice.Count(due)}\n{second}: {dice.Count(done)}\n{third}: {dice.Count(left)}";
    }

    private static string Kinds(Dice dice, bool wrong)
    {
        var whole = dice.Next(24, 900);
        var parts = dice.Cut(whole, 3);
        return $"Qua xếp loại {dice.Count(whole)} {dice.Pick("chi hội", "tổ hòa giải", "câu lạc bộ", "tổ vay vốn")}: "
            + $"tốt {dice.Count(parts[0])}, khá {dice.Count(parts[1])}, {dice.Pick("còn lại", "số còn lại là")} "
            + $"{dice.Count(wrong ? dice.Slip(parts[2]) : parts[2])} trung bình.";
    }

    private static string Change(Dice dice, bool wrong)
    {
        var (now, before, word) = Years(dice);
        var change = Math.Abs(now - before);
        return $"{dice.Pick("Trong kỳ đã thụ lý", "Cơ quan đã tiếp nhận", "Toàn ngành khởi tố")} {dice.Count(now)} vụ, "
            + $"{word} {dice.Count(wrong ? dice.Slip(change) : change)} vụ "
            + dice.Pick($"so với cùng kỳ ({dice.Count(before)} vụ).", $"(cùng kỳ {dice.Count(before)} vụ).", $"so với {dice.Count(before)} vụ của năm trước.");
    }

    private static string Bracketed(Dice dice, bool wrong)
    {
        var (now, before, word) = Years(dice);
        var change = Math.Abs(now - before);
        var exact = change * 100m / before;
        var share = wrong ? SlipDigit.Percent(dice.Percent(exact, 1), exact, dice) : dice.Percent(exact, 1);
        return $"Số vi phạm là {dice.Count(now)} trường hợp, {word} {dice.Count(change)} trường hợp ({(now < before ? "-" : "+")}{share}).";
    }

    private static string Row(Dice dice, bool wrong)
    {
        var rows = dice.Draw(["Khám sức khỏe", "Hòa giải cơ sở", "Cấp giấy phép", "Tư vấn pháp luật", "Xử phạt hành chính"], 4);
        var at = dice.Next(0, rows.Count - 1);
        return $"Nội dung\t{dice.Pick("Năm trước", "Cùng kỳ", "Kỳ trước")}\t{dice.Pick("Năm nay", "Kỳ này")}\t"
            + $"{dice.Pick("Tăng, giảm", "Chênh lệch", "So sánh (+/-)")}\n"
            + string.Join("\n", rows.Select((name, i) =>
            {
                var (now, before, _) = Years(dice);
                var change = wrong && i == at ? dice.Slip(Math.Abs(now - before)) : Math.Abs(now - before);
                return $"{name}\t{dice.Count(before)}\t{dice.Count(now)}\t{(now < before ? "-" : "")}{dice.Count(change)}";
            }));
    }

    private static string Added(Dice dice, bool wrong)
    {
        var (before, more) = (dice.Next(120, 4000), dice.Next(21, 900));
        return $"Đến cuối năm trước đã lắp đặt {dice.Count(before)} camera; năm nay lắp thêm {dice.Count(more)} camera, nâng tổng số lên "
            + $"{dice.Count(wrong ? dice.Slip(before + more) : before + more)} camera.";
    }

    private static (int Now, int Before, string Word) Years(Dice dice)
    {
        var before = dice.Next(120, 6000);
        var change = dice.Next(12, before / 3);
        return dice.Often(50) ? (before + change, before, "tăng") : (before - change, before, "giảm");
    }
}
