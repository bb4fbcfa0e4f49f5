using Danchu.Checking;
using Danchu.Core.Facts;

namespace Danchu.Core.Checks;

/// <summary>What a finding says to an official: what is printed, what the other figures give and how, and what would make it right.</summary>
public static class ComposeMessage
{
    private static readonly Dictionary<string, Func<Said, string>> Sentences = new(StringComparer.Ordinal)
    {
        ["S101"] = s => $"Tổng số ghi {s.Quote} nhưng các số thành phần cộng lại được {s.Expected}: {s.Formula}. Sửa tổng số thành "
            + $"{s.Expected}, hoặc sửa lại các số thành phần.",
        ["S102"] = s => $"Tổng cộng ghi {s.Quote} nhưng các số nêu trước cộng lại được {s.Expected}: {s.Formula}. Sửa tổng cộng thành {s.Expected}, hoặc sửa "
            + "lại các số thành phần.",
        ["S103"] = s => $"Dòng tổng của bảng ghi {s.Quote} nhưng các dòng của cột cộng lại được {s.Expected}: {s.Formula}. Sửa dòng tổng thành {s.Expected}, "
            + "hoặc sửa lại các dòng.",
        ["S104"] = s => $"Cột tổng của dòng này ghi {s.Quote} nhưng các cột thành phần cộng lại được {s.Expected}: {s.Formula}. Sửa cột tổng thành "
            + $"{s.Expected}, hoặc sửa lại các cột kia.",
        ["T201"] = s => s.IsNote
            ? Truncated(s)
            : $"Tỷ lệ ghi {s.Quote} không đúng với phân số {s.Together}: {s.Formula}. Ghi {s.Expected}, hoặc sửa lại phân số.",
        ["T202"] = s => s.IsNote
            ? Truncated(s)
            : $"Tỷ trọng ghi {s.Quote} không đúng với {s.Related(" và ")}: {s.Formula}. Ghi {s.Expected}, hoặc sửa lại số thành phần hay tổng số.",
        ["T203"] = s => $"Các tỷ trọng {s.Related(", ")} cộng lại được {s.Stated}, quá {s.Expected}: {s.Formula}. Sửa để các tỷ trọng của cơ cấu cộng lại "
            + $"không quá {s.Expected}.",
        ["T204"] = s => $"Phân số {s.Quote} có tử số lớn hơn mẫu số ({s.Formula}), trong khi đây là một phần trên tổng số. Tử số không được quá mẫu số; hãy "
            + "xem lại hai số này.",
        ["T205"] = s => $"Mẫu số ghi {s.Quote} khác với mẫu số {s.Expected} của các phân số cùng nói về đối tượng này{s.InBrackets}. Sửa thành {s.Expected}, "
            + "hoặc nói rõ đây là đối tượng khác.",
        ["T206"] = Growth,
        ["T207"] = s => $"Mức tăng, giảm (hoặc số lần gấp) ghi {s.Quote} không đúng với {s.Related(" và ")}: {s.Formula} = {s.Expected}. Ghi {s.Expected}, "
            + "hoặc sửa lại hai số kia.",
        ["T208"] = s => $"Cột tỷ lệ của dòng này ghi {s.Quote} nhưng hai cột {s.Related(" và ")} cho {s.Expected}: {s.Formula} (các dòng khác của bảng đều "
            + $"tính như vậy). Ghi {s.Expected}, hoặc sửa lại hai cột kia.",
        ["G301"] = s => $"Số còn lại ghi {s.Quote} nhưng số tiếp nhận trừ số đã giải quyết được {s.Expected}: {s.Formula}. "
            + (s.Expected.StartsWith('−') || s.Expected.StartsWith('-')
                ? "Đã giải quyết nhiều hơn tiếp nhận: có thể còn số kỳ trước chuyển sang, hãy ghi rõ, hoặc sửa lại các số này."
                : $"Sửa số còn lại thành {s.Expected}, hoặc sửa lại các số kia."),
        ["G302"] = s =>
            $"Ở đây ghi {s.Quote}, chỗ khác ghi {s.Related(", ")} cho cùng một số liệu{s.InBrackets}. "
            + $"Sửa cho các chỗ giống nhau ({s.Expected} nếu chỗ kia đúng).",
        ["G303"] = s => $"Văn bản in {s.Quote} nhưng số liệu được gắn là {s.Expected}. Ghi {s.Expected}, hoặc sửa số liệu ở biểu.",
        ["G304"] = s => s.HasExpected
            ? $"Lời văn ghi {s.Quote} nhưng biểu số liệu của báo cáo này ghi {s.Expected} ở chỉ tiêu “{s.Name}”. Ghi {s.Expected} (gắn số liệu "
                + "vào câu), hoặc sửa ở biểu."
            : $"Lời văn ghi {s.Quote} nhưng biểu số liệu của báo cáo này ghi “chưa có số liệu” ở chỉ tiêu “{s.Name}”. Nhập số vào biểu, hoặc bỏ số ở lời văn.",
        ["G305"] = s => s.HasExpected
            ? $"Lời văn ghi {s.Quote} là số của năm trước; biểu số liệu năm nay ghi {s.Expected} ở chỉ tiêu “{s.Name}”. Ghi {s.Expected} (gắn số liệu vào câu)."
            : $"Lời văn ghi {s.Quote} là số của năm trước; năm nay biểu số liệu ghi “chưa có số liệu” ở chỉ tiêu “{s.Name}”.",
        ["R401"] = s => $"Điểm của tiêu chí mẹ ghi {s.Quote} nhưng các tiêu chí con cộng lại được {s.Expected}: {s.Formula}. Sửa điểm của tiêu chí mẹ thành "
            + $"{s.Expected}, hoặc sửa lại điểm của các tiêu chí con.",
        ["R402"] = s => $"Tổng điểm của bảng ghi {s.Quote} nhưng các nhóm tiêu chí cộng lại được {s.Expected}: {s.Formula}. Sửa tổng điểm thành {s.Expected}, "
            + "hoặc sửa lại điểm của các nhóm.",
        ["R403"] = s => $"Lời của tiêu chí nêu mức điểm cao nhất {s.Quote} nhưng điểm chuẩn của tiêu chí là {s.Expected}. Sửa mức điểm trong lời thành "
            + $"{s.Expected}, hoặc sửa lại điểm chuẩn.",
        ["R404"] = s => $"Điểm chấm {s.Quote} vượt điểm chuẩn {s.Related(", ")}: {s.Formula}. Điểm chấm cao nhất là bằng điểm chuẩn.",
        ["R405"] = s => $"{s.Quote} xếp loại ngược với điểm so với {s.Related(", ")} trong cùng bảng (điểm "
            + $"{s.Formula}). {(s.HasExpected ? $"Xếp loại {s.Expected} thì hợp với các dòng kia" : "Sửa điểm hoặc xếp loại của một trong các dòng này")}; "
            + "hoặc nói rõ vì sao hạ, nâng bậc.",
        ["R406"] = s => $"Số thứ tự {s.Quote} đã dùng cho một tiêu chí khác trong cùng nhóm ({s.Related(", ")}). Đánh lại số thứ tự.",
        ["D501"] = s => $"Ngày ghi {s.Quote} không có trong lịch. Tra lại văn bản gốc để ghi đúng ngày.",
        ["D502"] = s => $"Khoảng thời gian {s.Quote} có {s.Bound} đầu sau {s.Bound} cuối: {s.Period}. Sửa {s.Bound} đầu hoặc {s.Bound} cuối.",
        ["C601"] = s => $"Viện dẫn {s.Quote} thiếu năm ban hành trong số, ký hiệu. "
            + $"{(s.HasExpected ? $"Ghi đủ là {s.Expected}." : "Ghi đủ số, năm và ký hiệu như trên văn bản gốc.")}",
        ["C602"] = s =>
            $"Năm trong số, ký hiệu {s.Quote} khác với năm của ngày ban hành {s.Related(", ")}: {s.Years}. Sửa số, ký hiệu hoặc ngày theo văn bản gốc.",
        ["C603"] = s => $"Ở đây ghi {s.Quote}, chỗ khác trong văn bản ghi {s.Related(", ")}. Nếu là cùng một văn bản thì ghi {s.Expected} ở mọi chỗ.",
        ["C604"] = s => $"Văn bản được viện dẫn ghi {s.Quote}, sau ngày của báo cáo ({s.Formula}). Sửa lại ngày, năm của văn bản này hoặc ngày của báo cáo.",
        ["C605"] = s => $"Văn bản {s.Related(", ")} ghi ngày ban hành {s.Quote}; theo danh mục văn bản pháp luật là ngày {s.Expected}. Ghi ngày {s.Expected}, "
            + "hoặc sửa lại số, ký hiệu.",
        ["C606"] = s => $"Căn cứ vào {s.Quote} cho việc đang hoặc sẽ thực hiện, trong khi văn bản này hết hiệu lực từ {s.End}"
            + $"{(s.HasExpected ? $", thay bằng {s.Successors}" : "")}. "
            + (s.HasExpected ? "Căn cứ vào văn bản thay thế; nếu nói việc làm khi văn bản còn hiệu lực thì ghi rõ thời gian."
                : "Tra văn bản đang có hiệu lực."),
        ["C608"] = s => $"Phụ lục ghi kèm theo {s.Quote} nhưng văn bản này có số, ký hiệu {s.Expected}. Sửa ở phụ lục thành {s.Expected}.",
        ["C609"] = s => $"Ký hiệu {s.Quote} không phải của {s.Related(", ")}: chữ viết tắt là {s.Stated}, của cơ quan ấy là "
            + $"{s.Expected}. Sửa ký hiệu hoặc tên cơ quan ban hành.",
        ["C610"] = s => $"Năm và khóa Quốc hội trong số, ký hiệu {s.Quote} không hợp nhau: {s.Years}. Sửa số, ký hiệu theo văn bản gốc.",
        ["M701"] = s => $"Còn để trống ở {s.Quote}. Điền số, ký hiệu hoặc ngày, tháng, năm trước khi phát hành.",
        ["M702"] = s => $"Ghi năm {s.Quote} trong khi theo tiêu đề của báo cáo thì ở đây là năm {s.ExpectedYear}. Nếu còn sót từ báo cáo cũ thì sửa "
            + $"thành {s.ExpectedYear}.",
        ["N901"] = s => $"Số (hoặc ngày) ghi {s.Quote} có dấu phân cách đặt sai chỗ, thừa dấu hoặc thừa chữ số. Có thể là {s.Expected}; đối chiếu "
            + "với số liệu gốc rồi ghi lại.",
    };

    /// <summary>The codes that have words of their own.</summary>
    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string Of(Finding finding, string text) => Sentences.TryGetValue(finding.Code, out var compose)
        ? compose(new Said(finding, text))
        : throw new ArgumentException($"Check {finding.Code} has no message in ComposeMessage.", nameof(finding));

    private static string Truncated(Said s) => $"Tỷ lệ ghi {s.Quote} là cắt bớt chứ không làm tròn: {s.Formula}. Làm tròn thì ghi {s.Expected}.";

    private static string Growth(Said s) => s.HasExpected
        ? $"Tỷ lệ tăng, giảm ghi {s.Quote} không đúng với {s.Related(", ")}: {s.Formula}. Ghi {s.Expected}, hoặc sửa lại các số."
        : $"Tỷ lệ tăng, giảm ghi {s.Quote} không thể đúng với số kỳ này {s.Related(", ")}: số kỳ trước phải nằm trong khoảng {s.Formula}, không có số nguyên "
            + "nào. Tính lại tỷ lệ từ số kỳ trước.";

    /// <summary>The pieces of a finding in Vietnamese writing.</summary>
    private sealed class Said(Finding finding, string text)
    {
        private const int MostQuoted = 3;

        public bool IsNote => finding.Severity == Severity.Note;

        public bool HasExpected => finding.Expected is not null;

        public string Quote => Checks.Quote.Of(text, finding.Span);

        public string Stated => InvariantWriting.InVietnamese(finding.Stated);

        public string Expected => InvariantWriting.InVietnamese(finding.Expected ?? "");

        // C604 and C606 give only the side of the comparison: "> 2023-12-10".
        public string Formula => InvariantWriting.InVietnamese(finding.Formula ?? "") switch
        {
            ['>', ' ', .. var day] => "ngày " + day,
            ['<', ' ', .. var day] => "trước ngày " + day,
            var formula => formula,
        };

        // A period of years is only a warning, and years have no thousands dot.
        public string Bound => finding.Severity == Severity.Error ? "ngày" : "năm";

        public string Period => finding.Severity == Severity.Error ? Formula : Years;

        /// <summary>The first day on which an act no longer applied.</summary>
        public string End => Formula["trước ".Length..];

        // "Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP": names, in which nothing is a number.
        public string Successors => (finding.Expected ?? "").Replace("; ", " và ", StringComparison.Ordinal);

        // Years and numbers of documents have no thousands dot: 2019 ≠ 2020.
        public string Years => (finding.Formula ?? "").Replace("!=", "≠", StringComparison.Ordinal);

        /// <summary>What the form calls the figure, for the checks that hold a text against it.</summary>
        public string Name => finding.Formula ?? "";

        public string ExpectedYear => finding.Expected ?? "";

        public string InBrackets => finding.Formula is null ? "" : $" ({Formula})";

        /// <summary>Both sides of a ratio as printed; side by side when something stands between them.</summary>
        public string Together => finding.Related is [var first, .., var last] && last.End > first.Start && last.End - first.Start < 60
            ? Checks.Quote.Of(text, new TextSpan(first.Start, last.End))
            : Related(" và ");

        public string Related(string between) => string.Join(between, finding.Related.Take(MostQuoted).Select(place => Checks.Quote.Of(text, place)))
            + (finding.Related.Count > MostQuoted ? " …" : "");
    }
}
