namespace Danchu.Core.Registers;

/// <summary>An indicator that is counted from the entries: one number, or the two of a ratio.</summary>
public sealed record RegisterCount(string Indicator, EntryMeasure Value, EntryMeasure? Denominator = null);

/// <summary>What is made of the entries that are taken.</summary>
public enum MeasureKind
{
    /// <summary>How many entries.</summary>
    Entries,

    /// <summary>The sum of a column.</summary>
    Sum,

    /// <summary>How many different values a column has.</summary>
    Distinct,

    /// <summary>How many values a column of several has, all entries together.</summary>
    Values,

    /// <summary>The column in the newest entry up to the period's last day; with <see cref="EntryMeasure.Per"/> the sum of the newest of each.</summary>
    Last,
}

/// <summary>Which entries are taken, by their dates.</summary>
public enum MeasureTime
{
    /// <summary>Entries whose date lies in the period.</summary>
    Period,

    /// <summary>Those open when the period begins: what was carried over.</summary>
    Start,

    /// <summary>Those open when it ends.</summary>
    End,

    /// <summary>Those open on any of its days: carried over and new.</summary>
    During,

    /// <summary>All up to the period's last day: what was once decided and still stands. That a book has none says nothing, for it may be younger.</summary>
    Until,
}

/// <summary>One number out of the entries of a unit and a period.</summary>
/// <param name="Column">What is summed or told apart; null when entries are counted.</param>
public sealed record EntryMeasure(MeasureKind Kind, string? Column = null)
{
    public MeasureTime At { get; init; }

    /// <summary>The date column that must lie in the period, of the entry or of the one it names ("doi-thoai.ngay"); null: the register's.</summary>
    public string? By { get; init; }

    public string? Per { get; init; }

    public List<EntryTerm> Where { get; init; } = [];
}

/// <summary>How a column is held against a value.</summary>
public enum TermSign
{
    Is,
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
    IsEmpty,
    IsNotEmpty,
}

/// <summary>One condition on an entry; all of a measure must hold.</summary>
/// <param name="Column">Its own, or that of the entry it names: "doi-thoai.chu-tri".</param>
/// <param name="Values">As kept; any of them.</param>
/// <param name="Other">Held against this column instead of a value.</param>
public sealed record EntryTerm(string Column, TermSign Sign, List<string> Values, string? Other = null);
