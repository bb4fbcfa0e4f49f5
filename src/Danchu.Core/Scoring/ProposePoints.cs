using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring;

/// <summary>Points that follow from what the system knows, with the computation shown to whoever scores.</summary>
/// <param name="Points">Null: they cannot be computed, and <paramref name="Computation"/> says why; then they are judged by hand.</param>
/// <param name="Computation">"Đơn vị được kiểm tra: 11/51 = 21,57% → 10 điểm".</param>
public sealed record ProposedPoints(decimal? Points, string Computation);

/// <summary>What a proposal is computed from.</summary>
/// <param name="Figure">The unit's own figure of the period; null when it was not reported.</param>
/// <param name="SentOn">Day the report first reached the superior; null while it has not.</param>
public sealed record ScoreFacts(Func<string, Figure?> Figure, DateOnly DueOn, DateOnly? SentOn, DateOnly Today)
{
    public DueState Due => new(DueOn, Today, SentOn);

    /// <summary>Name of an indicator, which opens the computation.</summary>
    public Func<string, string> Name { get; init; } = key => key;
}

/// <summary>Computes the points that a rubric's own rule proposes for a criterion, from the unit's figures and reports.</summary>
public static class ProposePoints
{
    /// <returns>Null when the criterion has no proposal or a figure it needs is not known: then points are judged by hand.</returns>
    public static ProposedPoints? From(Criterion criterion, ScoreFacts facts) => criterion.Proposal?.Kind switch
    {
        PointsRuleKind.Ratio => Ratio(criterion, facts),
        PointsRuleKind.SentOnTime => SentOnTime(criterion, facts),
        PointsRuleKind.Present => Present(criterion, facts),
        PointsRuleKind.Deductions => Deductions(criterion, facts),
        _ => null,
    };

    private static ProposedPoints? Ratio(Criterion criterion, ScoreFacts facts)
    {
        var figure = Known(facts.Figure(criterion.Proposal!.Numerator!));
        var of = criterion.Proposal.Denominator is { } key ? Known(facts.Figure(key))?.Value : figure?.Denominator;
        if (figure?.Value is not { } numerator || of is not { } denominator)
        {
            return null;
        }

        var ratio = $"{facts.Name(criterion.Proposal.Numerator!)}: {WriteFigure.Ratio(numerator, denominator)}";
        if (denominator == 0)
        {
            return new(Points: null, $"{ratio}, mẫu số bằng 0 nên không tính được tỷ lệ; điểm do người chấm cho.");
        }

        return ComputePoints.BandOf(criterion.Bands, numerator, denominator) is { } band && Math.Min(band.Points, criterion.Points) is var points
            ? new(points, $"{ratio} = {WriteFigure.Percentage(numerator, denominator)} → {WriteFigure.Number(points)} điểm")
            : null;
    }

    private static ProposedPoints SentOnTime(Criterion criterion, ScoreFacts facts) => !facts.Due.IsLate
        ? new(criterion.Points, facts.SentOn is { } day
            ? $"Gửi ngày {day.Short()}, hạn {facts.DueOn.Short()} → {WriteFigure.Number(criterion.Points)} điểm"
            : $"Đến ngày {facts.Today.Short()} chưa quá hạn {facts.DueOn.Short()} → {WriteFigure.Number(criterion.Points)} điểm")
        : new(criterion.Floor, $"Quá hạn {facts.DueOn.Short()} → {WriteFigure.Number(criterion.Floor)} điểm");

    private static ProposedPoints? Present(Criterion criterion, ScoreFacts facts) => facts.Figure(criterion.Proposal!.Numerator!) switch
    {
        { State: FigureState.NotArisen } =>
            new(criterion.Floor, $"{facts.Name(criterion.Proposal.Numerator!)}: không phát sinh → {WriteFigure.Number(criterion.Floor)} điểm"),
        { State: FigureState.Value, Value: { } value } when value > 0 =>
            new(criterion.Points, $"{facts.Name(criterion.Proposal.Numerator!)}: {WriteFigure.Count(value)} → {WriteFigure.Number(criterion.Points)} điểm"),
        { State: FigureState.Value, Value: 0 } =>
            new(criterion.Floor, $"{facts.Name(criterion.Proposal.Numerator!)}: 0 → {WriteFigure.Number(criterion.Floor)} điểm"),
        _ => null,
    };

    // Every deduction must be counted by a figure that is known: half a computation proposes nothing.
    private static ProposedPoints? Deductions(Criterion criterion, ScoreFacts facts)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var deduction in criterion.Deductions)
        {
            if (deduction.Indicator is null || facts.Figure(deduction.Indicator) is not { State: not FigureState.NotAvailable } figure)
            {
                return null;
            }

            times[deduction.Key] = (int)Math.Min(figure.Value ?? 0, 10_000);
        }

        var points = ComputePoints.AfterDeductions(criterion, times);
        var counted = string.Join("; ", criterion.Deductions.Select(d => $"{d.Text}: {WriteFigure.Count(times[d.Key])}"));
        return new(points, $"{counted} → {WriteFigure.Number(points)} điểm");
    }

    private static Figure? Known(Figure? figure) => figure?.State == FigureState.Value ? figure : null;
}
