using Danchu.Checking;
using Danchu.Core.Reports.Findings;

namespace Danchu.Web.Pages.Shared;

/// <summary>How many findings of which kind, in words; and where they are listed.</summary>
public sealed record FindingCounts(ReportFindings Findings, string Href, bool IsDraft)
{
    public int Unanswered => Findings.Unanswered.Count();

    public string Words
    {
        get
        {
            var answered = Findings.Count(Severity.Error) - Unanswered;
            var (warnings, notes) = (Findings.Count(Severity.Warning), Findings.Count(Severity.Note));
            List<string> parts = [];
            Add(Unanswered, IsDraft ? "lỗi chưa sửa, chưa giải trình" : "lỗi không có giải trình");
            Add(answered, "lỗi đã giải trình");
            Add(warnings, "cảnh báo");
            Add(notes, "lưu ý");
            return parts.Count == 0 ? "Phần kiểm tra không phát hiện chỗ nào không khớp." : $"Phần kiểm tra: {string.Join("; ", parts)}.";

            void Add(int count, string what)
            {
                if (count > 0)
                {
                    parts.Add($"{count.Show()} {what}");
                }
            }
        }
    }
}
