using Danchu.Core.Periods;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// The heading of a scorecard or a league table as it is printed in two parts: "ĐÁNH GIÁ" over "hoạt động của Ban Chỉ đạo … năm 2023" (seed 000).
/// </summary>
internal sealed record ScorecardTitle(string Label, string Title)
{
    // As the known sheets begin; the longer ones first.
    private static readonly string[] Openings = ["Phiếu đánh giá xếp loại", "Phiếu đánh giá, xếp loại", "Phiếu chấm điểm", "Tiêu chí đánh giá, xếp loại", "Bảng chấm điểm", "Đánh giá"];

    public static ScorecardTitle Of(Rubric rubric, ReportingPeriod period)
    {
        var title = FillPlaces.In(rubric.Title, period);
        var opening = Openings.FirstOrDefault(o => title.StartsWith(o + " ", StringComparison.OrdinalIgnoreCase));
        return opening is null ? new ScorecardTitle("Phiếu chấm điểm", title) : new ScorecardTitle(opening, title[(opening.Length + 1)..]);
    }
}
