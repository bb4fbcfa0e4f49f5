using Danchu.Core.Identifiers;

namespace Danchu.Core.Duties;

/// <summary>How a unit stands to a duty, as its books say.</summary>
public enum JudgedState
{
    /// <summary>Open and past its day.</summary>
    Late,

    /// <summary>Open, its day lies ahead.</summary>
    Open,

    /// <summary>Ended before its time, or a threshold that was not reached.</summary>
    Missed,

    /// <summary>Done after its day.</summary>
    DoneLate,

    /// <summary>Done in time.</summary>
    Done,

    /// <summary>A threshold that was reached.</summary>
    Reached,

    /// <summary>The book does not say enough.</summary>
    Unknown,
}

/// <summary>Kết luận của một nghĩa vụ: one clock or threshold of a duty held against one entry, a span of the year, or a village.</summary>
/// <param name="What">Key of the clock or threshold.</param>
/// <param name="Name">Of what is done: "công khai".</param>
/// <param name="Off">Days late, left or wanting, in the clock's kind of days; of a threshold how many are wanting.</param>
/// <param name="Reason">The whole of it in a Vietnamese sentence.</param>
public sealed record JudgedDuty(
    Duty Duty, string What, string Name, JudgedState State, DateOnly? DueOn, DateOnly? DoneOn, decimal Off, string Reason, string Article)
{
    /// <summary>The entry it was read from; null where there is none yet.</summary>
    public JudgedEntry? Entry { get; init; }

    /// <summary>Which item of the list it was.</summary>
    public DutyItem? Item { get; init; }

    /// <summary>The village it is asked of; empty: the unit itself.</summary>
    public string Village { get; init; } = "";

    /// <summary>The day by which it stands in a year: its due day, or the entry's.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The entry says that a threshold was reached which was not.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Something is still to be done, or was said wrongly.</summary>
    public bool IsPressing => State == JudgedState.Late || IsContradicted;

    /// <summary>It had a day, and the day has come or the thing is done: one of those that are counted.</summary>
    public bool HasFallenDue => DueOn is not null && State is JudgedState.Late or JudgedState.Done or JudgedState.DoneLate or JudgedState.Missed;

    public bool IsInTime => State is JudgedState.Done or JudgedState.Reached;
}

/// <summary>The entry a judgement was read from.</summary>
/// <param name="Register">Key of its register.</param>
public sealed record JudgedEntry(EntryId Id, string Title, string Register, DateOnly Date);
