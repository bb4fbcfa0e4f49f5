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

    /// <summary>What the unit's books count; null where none does.</summary>
    public Func<string, Figure?> Book { get; init; } = _ => null;

    /// <summary>Name of an indicator, which opens the computation.</summary>
    public Func<string, string> Name { get; init; } = key => key;
}

/// <summary>Computes the points that a rubric's own rule proposes for a criterion, from the unit's figures and reports.</summary>
public static class ProposePoints
{
    /// <returns>Null when the criterion has no proposal or a figure it needs is not known: then points are judged by hand.</returns>
    public static ProposedPoints? From(Criterion criterion, ScoreFacts facts) => criterion.Proposal?.Kind switch
    {
        PointsRuleKind.Ratio => Sourced(Ratio(criterion, facts), criterion, facts),
        PointsRuleKind.SentOnTime => SentOnTime(criterion, facts),
        PointsRuleKind.Present => Sourced(Present(criterion, facts), criterion, facts),
        PointsRuleKind.Deductions => Deductions(criterion, facts),
        _ => null,
    };

    // Whoever scores sees whether the figure is the book's, and what the book counts where it is not.
    private static ProposedPoints? Sourced(ProposedPoints? proposed, Criterion criterion, ScoreFacts facts)
    {
        if (proposed is null || facts.Book(criterion.Proposal!.Numerator!) is not { } book)
        {
            return proposed;
        }

        var counted = book.Denominator is { } of ? WriteFigure.Ratio(book.Value ?? 0, of) : WriteFigure.Count(book.Value ?? 0);
        return proposed with
        {
            Computation = proposed.Computation + (facts.Figure(criterion.Proposal.Numerator!) == book ? " (theo sổ)" : $" (sổ đếm được {counted})"),
        };
    }

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

    private static ProposedPoints? Present(Criterion criterion, ScoreFacts facts)
    {
        var (key, least) = (criterion.Proposal!.Numerator!, criterion.Proposal.Least);
        return facts.Figure(key) switch
        {
            { State: FigureState.NotArisen } =>
                new(criterion.Floor, $"{facts.Name(key)}: không phát sinh → {WriteFigure.Number(criterion.Floor)} điểm"),

            // A paper that nobody wrote down may lie in a drawer all the same.
            { State: FigureState.Value, Value: 0 } when facts.Book(key) is { Value: 0 } => new(Points: null, $"{facts.Name(key)}: chưa có mục nào"),
            { State: FigureState.Value, Value: { } value } when Enough(value) is var points =>
                new(points, $"{facts.Name(key)}: {WriteFigure.Count(value)}{(least is { } asked ? $", cần ít nhất {WriteFigure.Count(asked)}" : "")} → "
                    + $"{WriteFigure.Number(points)} điểm"),
            _ => null,
        };

        decimal Enough(decimal value) => (least is { } asked ? value >= asked : value > 0) ? criterion.Points : criterion.Floor;
    }

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
