using System.Diagnostics;
using System.Globalization;
using System.Text;
using Danchu.Bench.Checking.Synthetic;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>
/// Checks torn, mixed and hostile texts for a number of seconds: nothing may throw, what is found must stand in the text as quoted
/// (<see cref="VerifyResult"/>), no text may be slow for its length.
/// </summary>
internal static class Fuzz
{
    private static readonly string[] Shards =
    [
        "(", ")", "((((", "))))", "/", "%", ".", ",", ";", ":", "-", "\n", "\n\n", "\t", "|", " ", "[1]", "<sup>2</sup>", "<", ">", "**", "²", "³", "…",
        "trong đó", "trong đó:", "gồm ", "số ", "ngày ", "tháng ", "năm ",
        "tăng ", "giảm ", "đạt ", "chiếm ", "còn ", "tiếp nhận ", "giải quyết ", "tổng cộng ", "NĐ-CP", "/QĐ-", "-KL/TW", "QH15", "999999999999999999999999",
        "1.1.1.1", "0", "00/00/0000", "31/02/2016", "79.228.162.514.264.337.593.543.950.335",
        "1.000,5", "12", "3/4", " đơn", " hồ sơ", " tỷ đồng", " nghìn tỷ", "\ud83d", "\ude00", "\u0301\u0301", "ƣ", "\u0000", "TT\tNội dung\tĐiểm chuẩn\n",
        "1\ta\t5\n", "Tổng\t5\n", "- ", "Số: /", "8.973194", "1.23.456", "0,5.2", "12,345.67", "11/06/20250", "Pháp lệnh 34/2007", "/2011/NĐ – CP",
        "/PL-UBTVQH 11", "QĐXXST-HS", "giai đoạn 2025 - 2020", "PHỤ LỤC\n", "Tổng số TTHC\t241\n", "Văn bản đã ban hành\t31\n", "ban hành 9 nghị quyết, ",
    ];

    private static readonly string[] Samples =
        [.. BlindPassage.Files.SelectMany(BlindPassage.Read).Select(passage => passage.Text), .. BlindReport.Files.Select(file => BlindReport.Read(file).Text)];

    public static int Run(string seconds, string seed)
    {
        // The first texts pay for compiling the code; they are not timed.
        for (var warm = 0UL; warm < 300; warm++)
        {
            Checker.Read(Tear(new Dice(warm + 1_000_000)));
        }

        var clock = Stopwatch.StartNew();
        var limit = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
        var (first, runs, slowest, slow) = (ulong.Parse(seed, CultureInfo.InvariantCulture), 0, 0.0, 0UL);
        for (var current = first; clock.Elapsed < limit; current++, runs++)
        {
            var text = current % 400 == 0 ? Long(new Dice(current)) : Tear(new Dice(current));
            // Processor time of this process, not of the clock on the wall: a busy machine is no slow text.
            var began = Environment.CpuUsage.TotalTime;
            try
            {
                VerifyResult.Of(text, Checker.Read(text));
            }
            // A fuzzer reports whatever was thrown, with the seed that makes it again.
            catch (Exception broken)
            {
                Console.WriteLine($"seed {current} broke: {broken.GetType().Name}: {broken.Message}\n{broken.StackTrace}");
                return 1;
            }

            var spent = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds * 1e6 / (text.Length + 20_000);
            (slowest, slow) = spent > slowest ? (spent, current) : (slowest, slow);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{runs} texts from seed {first} in {clock.Elapsed.TotalSeconds:0} s, none broke; slowest {slowest:0} ns a character (seed {slow})."));
        return 0;
    }

    /// <summary>One shard without end, up to a megabyte, between two torn pieces.</summary>
    private static string Long(Dice dice)
    {
        var shard = dice.Pick(Shards);
        return Tear(dice) + new StringBuilder().Insert(0, shard, 1_000_000 / Math.Max(1, shard.Length * dice.Next(1, 10))) + Tear(dice);
    }

    /// <summary>A passage of the blind samples with a few characters lost, doubled or changed for another.</summary>
    private static string Mutated(Dice dice)
    {
        var text = new StringBuilder(dice.Pick(Samples));
        for (var k = dice.Next(1, 12); k > 0 && text.Length > 1; k--)
        {
            var at = dice.Next(0, text.Length - 1);
            if (dice.Often(50))
            {
                text.Remove(at, 1);
            }
            else
            {
                text.Insert(at, dice.Often(50) ? dice.Pick(Shards) : text[dice.Next(0, text.Length - 1)].ToString());
            }
        }

        return text.ToString();
    }

    public static string Tear(Dice dice)
    {
        var text = new StringBuilder();
        var pieces = dice.Next(1, 60);
        for (var i = 0; i < pieces; i++)
        {
            switch (dice.Next(1, 5))
            {
                case 1:
                    var made = MakeReport.Make((ulong)dice.Next(1, 5000), null).Text;
                    var from = dice.Next(0, made.Length - 1);
                    text.Append(made.AsSpan(from, dice.Next(0, Math.Min(400, made.Length - from))));
                    break;
                case 2:
                    var shard = dice.Pick(Shards);
                    for (var k = dice.Often(5) ? dice.Next(1, 5000) : dice.Next(1, 4); k > 0; k--)
                    {
                        text.Append(shard);
                    }

                    break;
                case 4:
                    text.Append(Mutated(dice));
                    break;
                case 3:
                    text.Append(dice.Next(0, 99999));
                    break;
                default:
                    text.Append(dice.Pick(Shards)).Append(dice.Pick(Shards)).Append(dice.Next(0, 300));
                    break;
            }
        }

        return text.ToString();
    }
}
