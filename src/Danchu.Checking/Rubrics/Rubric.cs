namespace Danchu.Checking.Rubrics;

/// <summary>One criterion: its number as printed, its depth, points at most, points given, and the points its own text grants.</summary>
internal sealed class Criterion
{
    public required string Label { get; init; }

    /// <summary>0 A · 1 I · 2 I.1 · 3 1 · 4 1.1 · 9 no number.</summary>
    public required int Depth { get; init; }
    public required decimal Points { get; init; }
    public required TextSpan PointsSpan { get; init; }
    public required TextSpan LabelSpan { get; init; }
    public List<(decimal Value, TextSpan Span)> Given { get; } = [];

    /// <summary>Tokens of the criterion's text, with the rows it runs on over a page break.</summary>
    public List<(int From, int To)> Tokens { get; } = [];
    public Criterion? Parent { get; set; }
    public List<Criterion> Children { get; } = [];
}

/// <summary>A table of criteria; <see cref="Total"/> is its last line, null when that is on no page given.</summary>
internal sealed record Rubric(List<Criterion> Criteria, Criterion? Total);
