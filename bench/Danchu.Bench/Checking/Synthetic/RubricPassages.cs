using System.Globalization;
using System.Text;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Tables of criteria and of classes.</summary>
internal static class RubricPassages
{
    public static readonly Passage[] All =
    [
        new("criteria under a heading", Children), new("total of a rubric", Total), new("points in a criterion's text", Text),
        new("points over the highest", Over), new("class against score", Class),
    ];

    private enum Slip
    {
        None,
        Child,
        Total,
        Text,
        Given,
    }

    private static string Children(Dice dice, bool wrong) => Rubric(dice, wrong ? Slip.Child : Slip.None);

    private static string Total(Dice dice, bool wrong) => Rubric(dice, wrong ? Slip.Total : Slip.None);

    private static string Text(Dice dice, bool wrong) => Rubric(dice, wrong ? Slip.Text : Slip.None);

    private static string Over(Dice dice, bool wrong) => Rubric(dice, wrong ? Slip.Given : Slip.None);

    private static string Rubric(Dice dice, Slip slip)
    {
        var groups = dice.Cut(20, dice.Next(3, 5)).ConvertAll(share => share * 5);
        var text = new StringBuilder(
            $"{dice.Pick("TT", "STT")}\tNội dung {dice.Pick("tiêu chí", "đánh giá")}\t{dice.Pick("Điểm chuẩn", "Điểm tối đa")}\tĐiểm tự chấm\n");
        var awarded = 0;
        for (var g = 0; g < groups.Count; g++)
        {
            var parts = dice.Cut(groups[g], 2);
            var given = parts.Select((part, i) => slip == Slip.Given && g == 0 && i == 0 ? part + 1 : Math.Max(0, part - dice.Next(0, 1))).ToList();
            if (slip == Slip.Given && g == 0)
            {
                given[1] = Math.Max(0, Math.Min(given[1], parts[1]));
            }

            awarded += given.Sum();
            text.Append(CultureInfo.InvariantCulture, $"{g + 1}\tNhóm tiêu chí thứ "
                + $"{"nhất hai ba tư năm sáu".Split(' ')[g]}\t{(slip == Slip.Child && g == 1 ? groups[g] + dice.Next(1, 3) : groups[g])}\t{given.Sum()}\n");
            var granted = slip == Slip.Text && g == 0 ? parts[0] + dice.Next(1, 5) : parts[0];
            text.Append(CultureInfo.InvariantCulture, $"{g + 1}.1\tCó kế hoạch và triển khai đúng thời gian (từ 80% trở lên được {granted} điểm, dưới 80% được "
                + $"{Math.Max(0, parts[0] - 1)} điểm)\t{parts[0]}\t{given[0]}\n");
            text.Append(CultureInfo.InvariantCulture, $"{g + 1}.2\tThực hiện chế độ thông tin, báo cáo\t{parts[1]}\t{given[1]}\n");
        }

        return text.Append(
            CultureInfo.InvariantCulture,
            $"\t{dice.Pick("Tổng cộng điểm", "Tổng điểm", "Tổng cộng")}\t{(slip == Slip.Total ? 100 + dice.Pick(-5, 5, 10) : 100)}\t{awarded}").ToString();
    }

    private static string Class(Dice dice, bool wrong)
    {
        var names = dice.Draw(Vocabulary.Places, 7);
        var rows = names.Select((name, i) =>
        {
            var good = i < 4;
            var score = good ? dice.Next(90, 99) : dice.Next(76, 86);
            return $"{i + 1}\t{char.ToUpperInvariant(name[0])}{name[1..]}\t{(wrong && i == 5 ? dice.Next(70, 75) : score)}\t{(good || (wrong && i == 5) ? "Tốt" : "Khá")}";
        });
        return "STT\tĐơn vị\tĐiểm\tXếp loại\n" + string.Join("\n", rows);
    }
}
