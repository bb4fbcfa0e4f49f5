using Danchu.Core.Scoring.Evidence;

namespace Danchu.Core.Scoring;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this ScoreStage stage) => stage switch
    {
        ScoreStage.Self => "Tự chấm",
        ScoreStage.First => "Thẩm định lần một",
        ScoreStage.Second => "Thẩm định lần hai",
        ScoreStage.Review => "Thẩm định",
        ScoreStage.Final => "Kết luận",
    };

    public static string Label(this ScorecardState state) => state switch
    {
        ScorecardState.Self => "Đang tự chấm",
        ScorecardState.Review => "Đang thẩm định",
        ScorecardState.Returned => "Trả lại để chấm lại",
        ScorecardState.Reviewed => "Đã thẩm định",
        ScorecardState.Closed => "Đã kết luận",
    };

    public static string Label(this SourceState state) => state switch
    {
        SourceState.Stands => "Như khi nêu",
        SourceState.Corrected => "mục đã sửa sau khi nêu",
        SourceState.Struck => "mục đã gạch bỏ",
        SourceState.Withdrawn => "tài liệu đã rút",
        SourceState.Returned => "báo cáo đã bị trả lại",
    };
}
