using Danchu.Core.Facts;
using Danchu.Core.Scoring;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>The cell where the points of one criterion are typed.</summary>
public sealed record PointField(OverviewModel Page, ReadScorecard.Row Row, string Head)
{
    public string Key => Row.Criterion.Key;

    public string Id => $"Input_{Key}";

    public IReadOnlyList<string> Errors { get; } = [.. Page.Errors(Row.Criterion.Key)];

    /// <summary>What the key d fills in; null where there is nothing to agree with.</summary>
    public string? AgreesTo => Page.Stage == ScoreStage.Review && Row.Self is { NotApplicable: false } self ? WriteFigure.Number(self.Points) : null;
}
