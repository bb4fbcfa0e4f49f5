using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>How a clock runs.</summary>
public enum ClockKind
{
    /// <summary>Done at most so long after an event.</summary>
    Within,

    /// <summary>Lasting at least so long.</summary>
    Lasting,

    /// <summary>Done at least so long before an event.</summary>
    Before,

    /// <summary>Done once in each span of the calendar.</summary>
    Each,

    /// <summary>Done by the day that the entry itself names: a term runs out.</summary>
    Until,
}

/// <summary>The spans of the calendar in each of which something must be done.</summary>
public enum EachSpan
{
    Year,
    HalfYear,
    Quarter,
}

/// <summary>Thời hạn của một nghĩa vụ: from one date column of an entry to another, or once in each year, half-year or quarter.</summary>
/// <param name="Name">What is done, as it stands in a sentence: "công khai".</param>
/// <param name="From">The event a term runs from; with <see cref="ClockKind.Before"/> the day the thing was done, with
/// <see cref="ClockKind.Until"/> the last day.</param>
/// <param name="To">The day it was done, or ended; with <see cref="ClockKind.Before"/> the event.</param>
public sealed record DutyClock(string Key, string Name, ClockKind Kind, string? From, string? To, DayCount? Length)
{
    public List<EntryTerm> Where { get; init; } = [];

    /// <summary>Months from an event to its day; 0 where days are counted.</summary>
    public int Months => Kind == ClockKind.Within && Length is { Unit: DayUnit.Month, Number: var months } ? months : 0;

    public EachSpan Each { get; init; }

    /// <summary>Month and day by which it must be done in a year, as 1231; null: by the last day of the span.</summary>
    public int? By { get; init; }

    /// <summary>Key of the ratio that is counted from it: of what fell due how much was done in time; empty: none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Asked of each village of the commune: the column that names the village.</summary>
    public string? Per { get; init; }

    /// <summary>The first day is one of those that must be filled: "03 ngày liên tục" on air are that day and two more.</summary>
    public bool CountsFirst { get; init; }

    /// <summary>That the day it was done is left open does not say that it was not done: after its day nothing is said.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Of this clock alone, where the duty has several.</summary>
    public string Article { get; init; } = "";

    public string Doubt { get; init; } = "";
}
