namespace Danchu.Demonstration.Samples;

/// <summary>How far a scorecard of the demonstration has come.</summary>
public enum ScorecardReach
{
    Self,
    Sent,
    Reviewed,
    Closed,
}

/// <summary>Phiếu chấm điểm of one unit: one row of points/round-key.csv.</summary>
/// <param name="Answer">What the unit answers to the first criterion it lost points on; null when it says nothing.</param>
public sealed record ScorecardRow(
    string File, int Line, string Round, string Organisation, ScorecardReach Reach, IReadOnlyList<CriterionPoints> Points, string? Answer);

/// <summary>
/// One cell: "5" both gave 5; "5/4|reason" the unit gave 5, the superior 4 and why; "3|reason" both gave 3, the
/// unit says why it is not what the figures give.
/// </summary>
public sealed record CriterionPoints(string Criterion, decimal Self, decimal Review, string Reason);
