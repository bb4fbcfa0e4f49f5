namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Totals and parts.</summary>
internal static class SumPassages
{
    public static readonly Passage[] All =
    [
        new("sum in a bracket", Bracket), new("sum after trong đó", Among), new("sum after gồm", Consisting), new("sum in list items", Items),
        new("two sums in one list", Twofold),
        new("kinds in a bracket", Kinds), new("total after its parts", After), new("column total", Table),
    ];

    private static (string Total, List<string> Parts) Numbers(Dice dice, bool wrong, int parts, int low = 20, int high = 2400)
    {
        var total = dice.Next(low, dice.Often(70) ? Math.Min(high, 200) : high);
        var cut = dice.Cut(total, parts);
        if (wrong && dice.Often(50))
        {
            total = Slip(dice, total, cut.Max());
        }
        else if (wrong)
        {
            cut[0] = dice.Slip(cut[0]);
        }

        return (dice.Count(total), [.. cut.Select(dice.Count)]);
    }

    /// <summary>A total smaller than its own part is a slip that no reader overlooks; it is drawn again.</summary>
    private static int Slip(Dice dice, int total, int largest)
    {
        for (var i = 0; i < 20; i++)
        {
            var slipped = dice.Slip(total);
            if (slipped > largest)
            {
                return slipped;
            }
        }

        return total + 1;
    }

    private static string Bracket(Dice dice, bool wrong)
    {
        var thing = dice.Pick(Vocabulary.Things);
        var names = dice.Draw(dice.Often(50) ? Vocabulary.Organs : Vocabulary.Places, dice.Next(2, 5));
        var (total, parts) = Numbers(dice, wrong, names.Count);
        var before = dice.Often(50);
        var list = names.Select((name, i) => before ? $"{name} {parts[i]} {thing.Unit}" : $"{parts[i]} {thing.Unit} của {name}");
        return $"{dice.Pick(Vocabulary.Who)} {dice.Pick(Vocabulary.Did)} {total} {thing.Name} ({dice.Pick("", "", "trong đó: ", "gồm ", "*", "cụ thể: ")}{string.Join(dice.Pick(", ", "; "), list)}){dice.Pick("", " theo kế hoạch", ", đạt kết quả tốt")}."
            .Replace("(*", "(*", StringComparison.Ordinal);
    }

    private static string Among(Dice dice, bool wrong)
    {
        var thing = dice.Pick(Vocabulary.Things);
        var names = dice.Draw(dice.Often(50) ? Vocabulary.Organs : Vocabulary.Places, dice.Next(2, 5));
        var (total, parts) = Numbers(dice, wrong, names.Count);
        var verb = dice.Pick("", "thực hiện ", "có ");
        var list = names.Select((name, i) => $"{name} {verb}{parts[i]} {thing.Unit}").ToList();
        var joined = dice.Often(40) ? string.Join(", ", list.SkipLast(1)) + " và " + list[^1] : string.Join(dice.Pick(", ", "; "), list);
        return $"{dice.Pick(Vocabulary.Who)} {dice.Pick(Vocabulary.Did)} {total} {thing.Name}, trong đó{dice.Pick(":", ":", "", ",")} {joined}.";
    }

    private static string Consisting(Dice dice, bool wrong)
    {
        var thing = dice.Pick(Vocabulary.Things);
        var (total, parts) = Numbers(dice, wrong, 3);
        var list = Vocabulary.Levels.Select((level, i) => dice.Often(50) ? $"{level} {parts[i]} {thing.Unit}" : $"{level} có {parts[i]} {thing.Unit}");
        return $"{dice.Pick("Tổng số", "Đã có", "Trong năm có")} {total} {thing.Name} {dice.Pick("gồm", "bao gồm", "gồm có", ", bao gồm:", "gồm:")} {string.Join(", ", list)}."
            .Replace(" ,", ",", StringComparison.Ordinal);
    }

    private static string Items(Dice dice, bool wrong)
    {
        var thing = dice.Pick(Vocabulary.Things);
        var names = dice.Draw(Vocabulary.Places, dice.Next(2, 5));
        var (total, parts) = Numbers(dice, wrong, names.Count);
        var mark = dice.Pick("-", "+");
        return $"Tổng số {thing.Name}: {total} {thing.Unit}{dice.Pick(", trong đó", ", cụ thể", "")}:\n"
            + string.Join("\n", names.Select((name, i) => $"{mark} {char.ToUpperInvariant(name[0])}{name[1..]}: {parts[i]} {thing.Unit}{dice.Pick(".", ";")}"));
    }

    private static string Twofold(Dice dice, bool wrong)
    {
        var names = dice.Draw(Vocabulary.Organs, dice.Next(2, 4));
        var (gifts, ofGifts) = Numbers(dice, wrong, names.Count);
        var (money, ofMoney) = Numbers(dice, false, names.Count);
        return $"Đã tặng {gifts} suất quà trị giá {money} triệu đồng "
            + $"({string.Join("; ", names.Select((name, i) => $"{name} {ofGifts[i]} suất, trị giá {ofMoney[i]} triệu đồng"))}).";
    }

    private static string Kinds(Dice dice, bool wrong)
    {
        var kinds = dice.Pick<(string Whole, string[] Kinds)>(
            ("đơn vị hành chính cấp xã", ["xã", "phường", "thị trấn"]), ("văn bản", ["kế hoạch", "công văn", "quyết định"]),
            ("trường học", ["trường mầm non", "trường tiểu học", "trường trung học cơ sở"]),
            ("tổ chức cơ sở đảng", ["đảng bộ cơ sở", "chi bộ cơ sở"]), ("đơn", ["đơn khiếu nại", "đơn tố cáo", "đơn kiến nghị, phản ánh"]));
        var (total, parts) = Numbers(dice, wrong, kinds.Kinds.Length, 30, 400);
        return $"Toàn tỉnh có {total} {kinds.Whole} ({string.Join(", ", kinds.Kinds.Select((kind, i) => $"{parts[i]} {kind}"))}).";
    }

    private static string After(Dice dice, bool wrong)
    {
        var thing = dice.Pick(Vocabulary.Things);
        var (total, parts) = Numbers(dice, wrong, 3);
        return $"Trong năm {string.Join(", ", Vocabulary.Levels.Select((level, i) => $"{level} {dice.Pick("có", "tổ chức", "thực hiện")} {parts[i]} {thing.Unit}"))}, {dice.Pick("tổng cộng là", "cộng là", "tổng cộng")} {total} {thing.Unit}.";
    }

    private static string Table(Dice dice, bool wrong)
    {
        var names = dice.Draw(Vocabulary.Places, dice.Next(3, 6));
        var (first, ofFirst) = Numbers(dice, wrong, names.Count);
        var (second, ofSecond) = Numbers(dice, false, names.Count, 200);
        var rows = names.Select((name, i) => $"{i + 1}\t{char.ToUpperInvariant(name[0])}{name[1..]}\t{ofFirst[i]}\t{ofSecond[i]}");
        return $"STT\tĐơn vị\tSố hội nghị\tSố người dự\n{string.Join("\n", rows)}\n\t{dice.Pick("Tổng cộng", "Tổng", "Cộng", "Toàn huyện")}\t{first}\t{second}";
    }
}
