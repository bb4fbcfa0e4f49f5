namespace Danchu.Demonstration.Samples;

/// <summary>How far a unit has come with its report: one row of stands.csv.</summary>
public sealed record StandRow(string Round, string Organisation, ReportReach Reach);

/// <summary>How far a report of the demonstration has come.</summary>
public enum ReportReach
{
    Nothing,

    /// <summary>Half of the figures, the first sections.</summary>
    Half,
    Draft,
    HandedOver,
    Sent,
    Returned,
    Accepted,
}
