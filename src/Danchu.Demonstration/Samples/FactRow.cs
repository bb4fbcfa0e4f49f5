using Danchu.Core.Facts;

namespace Danchu.Demonstration.Samples;

/// <summary>Số liệu: one row of facts.csv. A ratio has value and denominator, a text indicator its text, the other states nothing.</summary>
public sealed record FactRow(
    string Organisation,
    PeriodReference Period,
    string Indicator,
    FigureState State,
    decimal? Value,
    decimal? Denominator,
    string? Text,
    int SourceLine);
