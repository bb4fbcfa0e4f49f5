using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>The words of change, and which way they point.</summary>
internal static class Direction
{
    private static readonly ulong Up = WordHashes.Hash("tăng");
    private static readonly ulong More = WordHashes.Hash("thêm");
    private static readonly ulong Than = WordHashes.Hash("hơn");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Higher = WordHashes.Set("cao nhiều lớn đông dài rộng");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Lower = WordHashes.Set("thấp ít nhỏ");
    private static readonly ulong Down = WordHashes.Hash("giảm");

    /// <summary>The words that introduce the figure of an earlier time.</summary>
    public static readonly PhraseBook Earlier = new(
        "so với|so cùng kỳ|cùng kỳ|năm trước|kỳ trước|năm ngoái|nhiệm kỳ trước|tháng trước|quý trước|đầu năm|đầu kỳ|đầu nhiệm kỳ|năm học trước|"
            + "niên vụ trước|vụ trước|niên độ trước|cùng thời điểm|kỳ họp trước|"
            + "đối chiếu với|tết trước|tuần trước|hôm trước|phiên trước|đợt trước|giai đoạn trước|khóa trước");

    /// <summary>Figures of these are no earlier figures: a change against them is another thing.</summary>
    public static readonly PhraseBook Aims = new("kế hoạch|dự toán|chỉ tiêu|bình quân|trung bình|điểm|mỗi|mục tiêu|nghị quyết|chỉ tiêu giao|quy định");

    /// <summary>1 when "tăng" stands among the tokens, the last of them first, -1 for "giảm", 0 for neither.</summary>
    public static int Of(ReportReading reading, int from, int to)
    {
        for (var i = to - 1; i >= from && i >= 0; i--)
        {
            if (reading.IsWord(i, Up) || reading.IsWord(i, More) || (reading.IsWord(i, Than) && reading.AnyWord(i - 1, i, Higher)))
            {
                return 1;
            }

            if (reading.IsWord(i, Than) && reading.AnyWord(i - 1, i, Lower))
            {
                return -1;
            }

            if (reading.IsWord(i, Down))
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>"tăng 20 đơn": the direction said right before a figure, over at most one word between.</summary>
    public static int Before(ReportReading reading, Number number) => Of(reading, number.Token - 2, number.Token);
}
