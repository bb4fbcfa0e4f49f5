using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>The stages a scorecard of a rubric passes, in order: the unit's own, the reviews, of which the last decides, and the conclusion.</summary>
public static class RubricStages
{
    private static readonly ScoreStage[] Earlier = [ScoreStage.First, ScoreStage.Second];

    public static IReadOnlyList<ScoreStage> Stages(this Rubric rubric) => [ScoreStage.Self, .. rubric.Reviews(), ScoreStage.Final];

    public static IReadOnlyList<ScoreStage> Reviews(this Rubric rubric) => [.. Earlier.Take(rubric.EarlierHeadings.Count), ScoreStage.Review];

    /// <summary>What a stage is measured by; null for the unit's own points.</summary>
    public static ScoreStage? Before(this Rubric rubric, ScoreStage stage) =>
        rubric.Stages().TakeWhile(s => s != stage).Select(s => (ScoreStage?)s).LastOrDefault();

    /// <summary>The review that follows; null when this one decides.</summary>
    public static ScoreStage? NextReview(this Rubric rubric, ScoreStage stage) =>
        rubric.Reviews().SkipWhile(s => s != stage).Skip(1).Select(s => (ScoreStage?)s).FirstOrDefault();

    /// <summary>Its column as printed.</summary>
    public static string HeadingOf(this Rubric rubric, ScoreStage stage) =>
        stage == ScoreStage.Final ? "Điểm kết luận" : rubric.Headings[rubric.Stages().TakeWhile(s => s != stage).Count()];

    /// <summary>"điểm tự chấm" inside a sentence; of several reviews each by its column.</summary>
    public static string PointsOf(this Rubric rubric, ScoreStage stage) => stage switch
    {
        ScoreStage.Self => "điểm tự chấm",
        ScoreStage.Final => "điểm kết luận",
        _ when rubric.EarlierHeadings.Count == 0 => "điểm thẩm định",
        _ => $"điểm ở cột “{rubric.HeadingOf(stage)}”",
    };

    public static bool IsReview(this ScoreStage stage) => stage is ScoreStage.First or ScoreStage.Second or ScoreStage.Review;
}
