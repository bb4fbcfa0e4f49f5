using System.Text;
using Danchu.Checking;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>A report made of passages; <see cref="Planted"/> is where its one mistake stands, null in a clean report.</summary>
internal sealed record SyntheticReport(string Text, string? Kind, TextSpan? Planted);

/// <summary>Puts passages into a report and does to it what converters do.</summary>
internal static class MakeReport
{
    private static readonly string[] Heads = ["I. KHÁI QUÁT TÌNH HÌNH", "II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "III. KẾT QUẢ THỰC HIỆN", "IV. ĐÁNH GIÁ CHUNG"];

    public static SyntheticReport Make(ulong seed, string? kind)
    {
        var dice = new Dice(seed);
        var passages = dice.Draw([.. Passage.All.Where(passage => !string.Equals(passage.Kind, kind, StringComparison.Ordinal))], 9);
        var at = dice.Next(0, passages.Count);
        if (kind is not null)
        {
            passages.Insert(at, Array.Find(Passage.All, passage => string.Equals(passage.Kind, kind, StringComparison.Ordinal))!);
        }

        var text = new StringBuilder("UBND HUYỆN ĐÔNG SƠN\nSố: 96/BC-UBND\nĐông Sơn, ngày 20 tháng 12 năm 2023\n\nBÁO CÁO\n"
            + "kết quả thực hiện quy chế dân chủ ở cơ sở năm 2023, phương hướng, nhiệm vụ năm 2024\n\n");
        TextSpan? planted = null;
        for (var p = 0; p < passages.Count; p++)
        {
            if (p % 3 == 0)
            {
                text.Append(Heads[Math.Min(p / 3, Heads.Length - 1)]).Append("\n\n");
            }

            if (dice.Often(60))
            {
                text.Append(dice.Pick(Vocabulary.Filler)).Append(dice.Pick(" ", "\n\n"));
            }

            if (dice.Often(40))
            {
                text.Append("\n\n").Append(dice.Pick(TrapPassages.All)(dice)).Append("\n\n");
            }

            var wrong = kind is not null && p == at;
            var written = Damage(dice, passages[p].Write(dice, wrong));
            if (written.Contains('\t', StringComparison.Ordinal) || written.StartsWith("PHỤ LỤC", StringComparison.Ordinal)
                || written.StartsWith("BẢNG", StringComparison.Ordinal) || written.StartsWith("Tổng số", StringComparison.Ordinal))
            {
                text.Append("\n\n");
            }

            if (wrong)
            {
                planted = new(text.Length, text.Length + written.Length);
            }

            text.Append(written).Append("\n\n");
        }

        return new SyntheticReport(text.ToString(), kind, planted);
    }

    /// <summary>Bold and italic marks, footnote marks, letters of an old font: what a text goes through before it is checked.</summary>
    private static string Damage(Dice dice, string passage)
    {
        if (passage.Contains('\t', StringComparison.Ordinal) || !dice.Often(25))
        {
            return passage;
        }

        return dice.Next(1, 4) switch
        {
            1 => passage.Replace("ươ", "ƣơ", StringComparison.Ordinal),
            2 => "**" + passage.Replace("\n", "**\n", StringComparison.Ordinal) + "**",
            3 => passage.Replace(" (", " (*", StringComparison.Ordinal).Replace(")", "*)", StringComparison.Ordinal),
            _ => passage.Replace(", trong đó", dice.Pick("[2]", "³") + ", trong đó", StringComparison.Ordinal),
        };
    }
}
