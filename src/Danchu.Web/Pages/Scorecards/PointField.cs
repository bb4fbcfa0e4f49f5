using System.Globalization;
using Danchu.Core.Facts;
using Danchu.Core.Scoring;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>The cell where the points of one criterion are typed.</summary>
public sealed record PointField(OverviewModel Page, ShowScorecard.Row Row, string Head)
{
    public string Key => Row.Criterion.Key;

    public string Id => $"Input_{Key}";

    public IReadOnlyList<string> Errors { get; } = [.. Page.Errors(Row.Criterion.Key)];

    /// <summary>The unit gives a reason where the figures propose something; those after it, where they differ from those before.</summary>
    public bool AsksReason => Page.Stage != ScoreStage.Self || Row.Proposed?.Points is not null || Page.Reason(Row).Length > 0;

    /// <summary>The points that are in the sum already, as a script reads numbers; 0 for none.</summary>
    public string Saved => (Page.Given(Row)?.Points ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>What the key d fills in; null where there is nothing to agree with.</summary>
    public string? AgreesTo => Page.Reviews && Page.Before(Row) is { NotApplicable: false } before ? WriteFigure.Number(before.Points) : null;
}
