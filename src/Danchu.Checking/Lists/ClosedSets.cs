using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>Names of parts that are always all: whoever counts men and women, or the new and the old, has counted everybody.</summary>
internal static class ClosedSets
{
    private static readonly string[][] Sets =
    [
        ["nam", "nữ"], ["cũ", "mới"], ["xuất", "nhập"], ["xuất khẩu", "nhập khẩu"], ["thành thị", "nông thôn"], ["vàng", "bạc", "đồng"], ["hcv", "hcb", "hcđ"],
        ["cấp tỉnh", "cấp huyện", "cấp xã"], ["cấp huyện", "cấp xã"], ["cấp tỉnh", "cấp xã"], ["trực tiếp", "trực tuyến", "bưu chính"],
        ["trước hạn", "đúng hạn", "quá hạn"], ["trước hạn", "đúng hạn", "trễ hạn"], ["đúng hạn", "quá hạn"], ["đúng hạn", "trễ hạn"],
        ["trong hạn", "quá hạn"], ["đến hạn", "quá hạn"], ["chính thức", "dự bị"], ["công lập", "ngoài công lập"], ["trong nước", "nước ngoài"],
        ["quốc tế", "nội địa"], ["trong tỉnh", "ngoài tỉnh"], ["trai", "gái"], ["đúng hạn", "quá hạn", "chưa đến hạn"],
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
        if (parts.Count is < 2 or > 3)
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
