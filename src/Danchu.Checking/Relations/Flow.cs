using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>Whether a figure comes to what was there or goes from it, by the words beside it.</summary>
internal static class Flow
{
    private static readonly System.Collections.Frozen.FrozenSet<ulong> In = WordHashes.Set(
        "tăng thêm mới sinh nhận thụ nạp bổ vào đến tuyển nhập cộng kết đầu");

    /// <summary>"thụ lý" comes in, "tiêu thụ" goes out.</summary>
    private static readonly ulong Taken = WordHashes.Hash("thụ");
    private static readonly ulong Spent = WordHashes.Hash("tiêu");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Out = WordHashes.Set(
        "giảm thoát thanh giải chi xóa trả bớt hoàn đã ra rời nghỉ chuyển đi loại trừ xuất dụng dùng tiêu bán chết nộp");

    /// <summary>1 for what comes, -1 for what goes, 0 when no word says it.</summary>
    public static int Of(ReportReading reading, Number number)
    {
        if (reading.IsSign(number.Token - 1, '+') || reading.IsSign(number.Token - 1, '-'))
        {
            return reading.IsSign(number.Token - 1, '+') ? 1 : -1;
        }

        for (var i = number.Token - 1; i >= 0 && i > number.Token - 6 && reading.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (SignOf(reading, i) is not 0 and var before)
            {
                return before;
            }
        }

        // "5.936 hộ thoát nghèo, 342 hộ nghèo phát sinh": the verb may stand behind.
        for (var i = number.Next; i < reading.Tokens.Count && i < number.Next + 4 && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (SignOf(reading, i) is not 0 and var behind)
            {
                return behind;
            }
        }

        return 0;
    }

    /// <summary>"chuyển đi 137, chuyển đến 92, kết nạp mới 29": what comes and what goes make no sum together.</summary>
    public static bool AreBoth(ReportReading reading, List<Number> parts) =>
        parts.Exists(part => Of(reading, part) > 0) && parts.Exists(part => Of(reading, part) < 0);

    private static int SignOf(ReportReading reading, int at) => reading.IsWord(at, Taken) && reading.IsWord(at - 1, Spent) ? -1
        : In.Contains(reading.Tokens[at].Hash) ? 1
        : Out.Contains(reading.Tokens[at].Hash) ? -1
        : 0;
}
