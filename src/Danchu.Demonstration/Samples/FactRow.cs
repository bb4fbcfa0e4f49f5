namespace Danchu.Demonstration.Samples;

public enum FactState
{
    /// <summary>A value, zero included.</summary>
    Value,

    /// <summary>Không phát sinh: there was nothing to count.</summary>
    NoneArose,

    /// <summary>Chưa có số liệu: there may be something, nobody has counted it yet.</summary>
    NotYetKnown,
}

/// <summary>Số liệu: one row of facts.csv. A ratio has value and denominator, a text indicator its text, the other states nothing.</summary>
public sealed record FactRow(
    string Organisation,
    PeriodReference Period,
    string Indicator,
    FactState State,
    decimal? Value,
    decimal? Denominator,
    string? Text,
    int SourceLine);
