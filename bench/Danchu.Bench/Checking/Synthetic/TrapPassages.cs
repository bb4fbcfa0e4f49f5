namespace Danchu.Bench.Checking.Synthetic;

/// <summary>What looks like a contradiction and is none: ranks, limits, votes, qualities, two periods in one sentence, blank numbers.</summary>
internal static class TrapPassages
{
    public static readonly Func<Dice, string>[] All =
        [Ranks, Limits, Bracket, Decline, Votes, OneUnit, Qualities, BaseBehind, Months, OverPlan, Blank, Levels, Survey];

    private static string Percent(Dice dice, int part, int whole) => dice.Percent(part * 100m / whole, 1);

    private static string Ranks(Dice dice)
    {
        var places = dice.Next(18, 63);
        var rows = dice.Draw(["Chi phí không chính thức", "Thiết chế pháp lý", "Cải cách thể chế", "Chính quyền số", "Đào tạo lao động"], 4);
        return "Chỉ số\tNăm trước\tHạng\tNăm nay\tHạng\n" + string.Join("\n", rows.Select(row =>
            $"{row}\t{Ranked(dice, places)}\t{Ranked(dice, places)}"));
    }

    private static string Ranked(Dice dice, int places) => $"{dice.Next(55, 98)},{dice.Next(10, 99)}%\t{dice.Next(1, places)}/{places}";

    private static string Limits(Dice dice)
    {
        var whole = dice.Next(12, 180);
        var parts = dice.Cut(whole, 3);
        return $"Kết quả chấm điểm: {parts[0]}/{whole} đơn vị đạt trên 90%, {parts[1]}/{whole} đơn vị đạt từ 75% đến 90%, "
            + $"{parts[2]}/{whole} đơn vị đạt dưới 75%.";
    }

    private static string Bracket(Dice dice)
    {
        var (one, other) = (dice.Next(8, 60), dice.Next(60, 400));
        var (ofOne, ofOther) = (dice.Next(1, one), dice.Next(20, other));
        return $"Tỷ lệ trường có mạng Internet là {Percent(dice, ofOne + ofOther, one + other)} "
            + $"(trường trung học {ofOne}/{one}, trường tiểu học {ofOther}/{other}).";
    }

    private static string Decline(Dice dice)
    {
        var before = dice.Next(120, 4000);
        var now = dice.Next(before * 2 / 3, before - 3);
        return $"Số vụ cháy nổ giảm {Percent(dice, before - now, before)} ({dice.Count(now)}/{dice.Count(before)} vụ).";
    }

    private static string Votes(Dice dice)
    {
        var all = dice.Next(24, 500);
        var present = dice.Next(all * 4 / 5, all - 1);
        return $"Nghị quyết được thông qua với {present}/{present} đại biểu có mặt tán thành, "
            + $"bằng {Percent(dice, present, all)} tổng số đại biểu được triệu tập.";
    }

    private static string OneUnit(Dice dice)
    {
        var whole = dice.Next(1000, 90_000);
        var part = dice.Next(whole / 2, whole - 1);
        return $"Đến 30/11, dự án giải ngân {dice.Count(part)}/{dice.Count(whole)} triệu đồng, đạt {Percent(dice, part, whole)} kế hoạch vốn.";
    }

    private static string Qualities(Dice dice)
    {
        var whole = dice.Next(900, 9000);
        return $"Trung tâm nhận {dice.Count(whole)} hồ sơ (trong đó {dice.Count(dice.Next(whole / 2, whole))} hồ sơ trả sớm, "
            + $"{dice.Count(dice.Next(whole / 2, whole))} hồ sơ nộp qua mạng, {dice.Count(dice.Next(20, whole / 4))} hồ sơ trả tại nhà).";
    }

    private static string BaseBehind(Dice dice)
    {
        var whole = dice.Next(900, 9000);
        var part = dice.Next(whole / 2, whole - 1);
        return $"Giải quyết đúng hẹn {dice.Count(part)} yêu cầu (đạt {Percent(dice, part, whole)}) trên số yêu cầu đến hạn là {dice.Count(whole)}.";
    }

    private static string Months(Dice dice)
    {
        var (first, second) = (dice.Next(200, 900), dice.Next(200, 900));
        var (less, fewer) = (dice.Next(11, 60), dice.Next(11, 60));
        return $"Riêng tháng 11 có {first} ca mắc, {second} ca điều trị; giảm {less} ca mắc ({Percent(dice, less, first + less)}), giảm {fewer} ca điều trị "
            + $"({Percent(dice, fewer, second + fewer)}).";
    }

    private static string OverPlan(Dice dice)
    {
        var plan = dice.Next(20, 400);
        return $"Trồng rừng phân tán được {plan + dice.Next(1, plan / 4)}/{plan} ha theo kế hoạch.";
    }

    private static string Blank(Dice dice) =>
        dice.Pick(
            "Dự thảo Nghị định số      /2024/NĐ-CP đang được lấy ý kiến.", "Theo Bản án số 31/2023/HNGĐ-ST, việc thi hành đã xong.",
            "Căn cứ Quyết định số ..../QĐ-UBND.");

    private static string Levels(Dice dice) =>
        $"Số dịch vụ công mức độ 3, 4 trên tổng số {dice.Count(dice.Next(1000, 2_000_000))} hồ sơ phát sinh tiếp tục tăng.";

    private static string Survey(Dice dice)
    {
        var whole = dice.Next(200, 900);
        return $"Hỏi {whole} người, {dice.Next(60, 90)}% biết qua loa, {dice.Next(40, 70)}% biết qua Zalo, {dice.Next(20, 60)}% biết qua niêm yết.";
    }
}
