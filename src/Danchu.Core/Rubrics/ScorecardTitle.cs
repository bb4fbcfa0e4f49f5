using Danchu.Core.Documents.Head;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Rubrics;

/// <summary>
/// The heading of a scorecard or a league table as it is printed in two parts: "ĐÁNH GIÁ" over "hoạt động của Ban Chỉ đạo … năm 2023" (seed 000).
/// </summary>
internal sealed record ScorecardTitle(string Label, string Title)
{
    // As the known rubrics begin; the longer ones first.
    private static readonly string[] Openings =
        ["Phiếu đánh giá xếp loại", "Phiếu đánh giá, xếp loại", "Phiếu chấm điểm", "Tiêu chí đánh giá, xếp loại", "Bảng chấm điểm", "Đánh giá"];

    /// <summary>A document of this title with nothing in it yet, undated. It is a table to a report and takes no number of the book.</summary>
    public OfficialDocument Draft(DocumentHead head, DateOnly today) => new()
    {
        Title = head.Title("", number: null, head.Undated(today.Month, today.Year), Title) with { TypeName = Label, Unnumbered = true },
        Signature = head.Signature,
        Recipients = head.Recipients,
    };

    public static ScorecardTitle Of(Rubric rubric, ReportingPeriod period)
    {
        var title = FillPlaces.In(rubric.Title, period);
        var opening = Openings.FirstOrDefault(o => title.StartsWith(o + " ", StringComparison.OrdinalIgnoreCase));
        return opening is null ? new ScorecardTitle("Phiếu chấm điểm", title) : new ScorecardTitle(opening, title[(opening.Length + 1)..]);
    }
}
