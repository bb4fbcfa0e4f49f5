using System.Text.RegularExpressions;

namespace Danchu.Core.Rubrics.Files;

/// <summary>The headings and labels of a rubric in a file: what is written, and what else offices call it.</summary>
internal static partial class SheetWords
{
    public const string Number = "TT";
    public const string Text = "Nội dung tiêu chí";
    public const string Points = "Điểm tối đa";
    public const string Scoring = "Cách chấm";
    public const string Guidance = "Hướng dẫn";
    public const string Doubt = "Nghi vấn";
    public const string Depth = "Cấp";
    public const string Key = "Mã";
    public const string Total = "TỔNG CỘNG";

    public const string Classes = "Xếp loại";
    public const string ClassFrom = "Từ điểm";
    public const string Vetoes = "Khống chế";
    public const string VetoCap = "Xếp cao nhất";
    public const string Quotas = "Tỷ lệ tối đa";
    public const string QuotaPercent = "Tối đa (%)";
    public const string QuotaOf = "Trong số";

    public const string Name = "Tên bảng";
    public const string Title = "Tiêu đề của phiếu";
    public const string ForKinds = "Dùng cho";
    public const string ValidFrom = "Có giá trị từ ngày";
    public const string ValidTo = "Đến hết ngày";
    public const string LegalBasis = "Căn cứ";
    public const string Source = "Nguồn";
    public const string Cap = "Điểm cao nhất kể cả điểm thưởng";
    public const string SelfHeading = "Tên cột tự chấm";
    public const string ReviewHeading = "Tên cột thẩm định";
    public const string EarlierHeadings = "Tên cột của các bước thẩm định trước";
    public const string RubricKey = "Mã bảng";
    public const string Version = "Phiên bản";

    public static readonly IReadOnlyList<string> Labels =
        [Name, Title, ForKinds, ValidFrom, ValidTo, LegalBasis, Source, Cap, SelfHeading, EarlierHeadings, ReviewHeading, RubricKey, Version];

    public static readonly IReadOnlyDictionary<string, string[]> Headings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Number] = ["tt", "stt", "số tt", "số thứ tự"],
        [Text] =
        [
            "nội dung tiêu chí", "nội dung", "tiêu chí", "nội dung đánh giá", "tiêu chí đánh giá", "nội dung chấm điểm", "tiêu chí thành phần", "lĩnh vực",
            "nội dung các tiêu chí", "các tiêu chí", "tên tiêu chí", "chỉ tiêu", "nhiệm vụ",
        ],
        [Points] = ["điểm tối đa", "điểm chuẩn", "thang điểm", "số điểm tối đa", "điểm số tối đa", "số điểm", "điểm"],
        [Scoring] = ["cách chấm", "cách chấm điểm", "cách tính điểm", "cách chấm/ghi chú", "cách chấm / ghi chú"],
        [Guidance] = ["hướng dẫn", "hướng dẫn chấm", "ghi chú"],
        [Doubt] = ["nghi vấn"],
        [Depth] = ["cấp"],
        [Key] = ["mã"],
    };

    /// <summary>What heading a cell is: the place of its word among those of that heading, the surest first. Null when it is none.</summary>
    public static (string Heading, int Rank)? HeadingOf(string text)
    {
        var bare = Bare(text);
        foreach (var (heading, words) in Headings)
        {
            if (Array.IndexOf(words, bare) is >= 0 and var rank)
            {
                return (heading, rank);
            }
        }

        // "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", as the index of administrative reform heads it.
        return bare.Split(['/', ',', '-', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
            && parts.All(part => Headings[Text].Contains(part, StringComparer.Ordinal)) ? (Text, 0) : null;
    }

    /// <summary>"Tổng cộng", "Tổng cộng điểm", "TỔNG SỐ ĐIỂM TỐI ĐA", "Cộng (I + II)".</summary>
    public static bool IsTotal(string text) => text.Length < 120 && TotalPattern().IsMatch(Bare(text));

    [GeneratedRegex(
        @"^(tổng cộng|tổng số|tổng|cộng)( (số|điểm|chung|chuẩn|tối đa|toàn bảng|các mục|các tiêu chí|các nội dung|tất cả))*"
            + @"( ?\(?[ivx\d]+( ?\+ ?[ivx\d]+)+\)?)?( ?[:=] ?[\d.,]+( điểm)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TotalPattern();

    public static bool Same(string text, string word) => string.Equals(Bare(text), Bare(word), StringComparison.Ordinal);

    /// <summary>Without case, line ends, and the colon or dots behind.</summary>
    public static string Bare(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':', '.', ' ');
}
