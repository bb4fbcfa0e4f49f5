using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>Names of parts that are always all: whoever counts men and women, or the new and the old, has counted everybody.</summary>
internal static class ClosedSets
{
    private static readonly string[][] Sets =
    [
        ["nam", "nữ"], ["cũ", "mới"], ["xuất", "nhập"], ["xuất khẩu", "nhập khẩu"], ["thành thị", "nông thôn"], ["vàng", "bạc", "đồng"], ["hcv", "hcb", "hcđ"],
        ["cấp tỉnh", "cấp huyện", "cấp xã"], ["cấp tỉnh", "cấp huyện", "cấp cơ sở"],
        ["thời vụ", "thường xuyên"], ["thường xuyên", "không thường xuyên"], ["trung ương", "tỉnh", "huyện", "xã"], ["tỉnh", "huyện", "xã"],
        ["cấp huyện", "cấp xã"], ["cấp tỉnh", "cấp xã"], ["trực tiếp", "trực tuyến", "bưu chính"],
        ["trước hạn", "đúng hạn", "quá hạn"], ["trước hạn", "đúng hạn", "trễ hạn"], ["đúng hạn", "quá hạn"], ["đúng hạn", "trễ hạn"],
        ["trong hạn", "quá hạn"], ["đến hạn", "quá hạn"], ["chính thức", "dự bị"], ["công lập", "ngoài công lập"], ["trong nước", "nước ngoài"],
        ["quốc tế", "nội địa"], ["trong tỉnh", "ngoài tỉnh"], ["trai", "gái"], ["đúng hạn", "quá hạn", "chưa đến hạn"],
        ["định kỳ", "đột xuất"], ["định kỳ", "bất thường"], ["thường kỳ", "bất thường"], ["thường kỳ", "chuyên đề"], ["thường xuyên", "đột xuất"],
        ["theo kế hoạch", "đột xuất"], ["biên chế", "hợp đồng"], ["viên chức", "hợp đồng"], ["công lập", "tư thục"], ["công lập", "dân lập"],
        ["tự nhiên", "trồng"], ["rừng tự nhiên", "rừng trồng"], ["tán thành", "không tán thành"], ["tán thành", "không tán thành", "không ý kiến"],
        ["đồng ý", "không đồng ý"], ["đồng ý", "không đồng ý", "không ý kiến"], ["đồng ý", "không đồng ý", "ý kiến khác"],
        ["hài lòng", "không hài lòng"], ["hài lòng", "bình thường", "không hài lòng"], ["toàn trình", "một phần"], ["tiền mặt", "chuyển khoản"],
        ["nội tỉnh", "ngoại tỉnh"], ["trung ương", "địa phương"], ["ngân sách trung ương", "ngân sách địa phương"],
        ["vốn trung ương", "vốn địa phương"], ["nội trú", "ngoại trú"],
        ["nhẹ", "nặng"], ["tập thể", "cá nhân"], ["đủ điều kiện", "không đủ điều kiện"], ["có điều kiện", "chưa có điều kiện"], ["hợp lệ", "không hợp lệ"],
        ["đạt", "không đạt"], ["đạt", "chưa đạt"], ["kinh", "dân tộc thiểu số"], ["hòa giải thành", "hòa giải không thành"], ["thành", "không thành"],
        ["lần đầu", "lần hai"], ["mùa lũ", "mùa cạn"], ["mùa mưa", "mùa khô"], ["đúng", "sai"], ["đúng một phần", "sai"], ["đúng", "đúng một phần", "sai"],
        ["khiếu nại đúng", "khiếu nại sai", "khiếu nại đúng một phần"],
        ["khiếu nại", "tố cáo", "kiến nghị phản ánh"], ["khiếu nại", "tố cáo", "kiến nghị", "phản ánh"], ["khiếu nại", "tố cáo", "kiến nghị"],
        ["ngắn hạn", "trung hạn", "dài hạn"], ["ngắn hạn", "dài hạn"], ["ngắn hạn", "trung dài hạn"], ["đông xuân", "hè thu"],
        ["đông xuân", "hè thu", "mùa"], ["đúng và trước hạn", "quá hạn"], ["trước và đúng hạn", "quá hạn"], ["đúng và trước hạn", "trễ hạn"],
        ["trước và đúng hạn", "trễ hạn"], ["đúng và trước hạn", "chậm hạn"], ["đã nộp", "chưa nộp"], ["tự nguyện", "cưỡng chế"], ["thắng", "hòa", "thua"],
        ["tốt", "khá", "trung bình"], ["tốt", "khá", "trung bình", "yếu"], ["tốt", "khá", "đạt"], ["tốt", "khá", "đạt", "chưa đạt"],
        ["giỏi", "khá", "trung bình"], ["giỏi", "khá", "trung bình", "yếu"], ["xuất sắc", "tốt", "khá"], ["xuất sắc", "tốt", "khá", "trung bình"],
        ["xuất sắc", "khá", "đạt"], ["xuất sắc", "khá", "đạt", "không đạt"], ["vững mạnh", "khá", "trung bình"], ["mạnh", "khá", "trung bình"],
        ["hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành"],
        ["hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành", "không hoàn thành"], ["hoàn thành tốt", "hoàn thành", "không hoàn thành"],
        ["nhất", "nhì", "ba"], ["nhất", "nhì", "ba", "khuyến khích"], ["khiển trách", "cảnh cáo"], ["khiển trách", "cảnh cáo", "buộc thôi việc"],
        ["khiển trách", "cảnh cáo", "khai trừ"], ["khiển trách", "cảnh cáo", "cách chức", "khai trừ"],
        ["chuyển sang", "tiếp nhận mới"], ["kỳ trước chuyển sang", "tiếp nhận trong kỳ"],
    ];

    private static readonly PhraseBook Names = new(Sets.SelectMany(set => set).Distinct(StringComparer.Ordinal).Select((name, index) => (name, index + 1)));

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Medals = WordHashes.Set("vàng bạc đồng hcv hcb hcđ");

    private static readonly int[][] Members =
        [.. Sets.Select(set => set.Select(name => Array.IndexOf([.. Sets.SelectMany(all => all).Distinct(StringComparer.Ordinal)], name) + 1).ToArray())];

    /// <summary>"36 huy chương, 10 vàng, 11 bạc, 15 đồng": a medal, counted among medals by its metal.</summary>
    public static bool IsMedal(Number part) => Medals.Contains(part.Unit) && part is { Power: 0, Decimals: 0 };

    /// <summary>The parts are one by one the members of such a set.</summary>
    public static bool Are(ReportReading reading, List<Number> parts)
    {
        if (parts.Count is < 2 or > 4)
        {
            return false;
        }

        Span<int> names = stackalloc int[parts.Count];
        return IsSet(reading, parts, names, behind: false) || IsSet(reading, parts, names, behind: true);
    }

    /// <summary>Each figure has its name before it, or each behind it.</summary>
    private static bool IsSet(ReportReading reading, List<Number> parts, Span<int> names, bool behind)
    {
        for (var k = 0; k < parts.Count; k++)
        {
            var (from, to) = behind
                ? (parts[k].Token + 1, Math.Min(k + 1 < parts.Count ? parts[k + 1].Token : int.MaxValue, parts[k].Token + 8))
                : (Math.Max(k > 0 ? parts[k - 1].Next : 0, parts[k].Token - 5), parts[k].Token);
            names[k] = NameOf(reading, from, to, behind);
        }

        foreach (var set in Members)
        {
            if (set.Length == names.Length && IsAll(set, names))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAll(int[] set, Span<int> names)
    {
        foreach (var member in set)
        {
            if (!names.Contains(member))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The nearest name among the tokens: the first behind the figure, the last before it.</summary>
    private static int NameOf(ReportReading reading, int from, int to, bool behind)
    {
        var found = 0;
        for (var i = Math.Max(0, from); i < to && i < reading.Tokens.Count; i++)
        {
            if (behind && reading.Tokens[i].Sign is ',' or ';' or '(' or ')' or ':')
            {
                return found;
            }

            var (kind, length) = Names.Match(reading.Tokens, i);
            found = length > 0 ? kind : found;
            i += Math.Max(0, length - 1);
        }

        return found;
    }
}
