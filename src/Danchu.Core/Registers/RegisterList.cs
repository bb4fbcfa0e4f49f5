namespace Danchu.Core.Registers;

/// <summary>How entries read in a sentence, a footnote or an annex: "Kế hoạch số 161-KH/BCĐ, ngày 16/01/2023 …; Quyết định số …".</summary>
/// <param name="Indicator">It lists what this count counts; empty: <paramref name="Where"/> says what.</param>
/// <param name="Item">One entry, with {columns}.</param>
/// <param name="Between">What stands between two of them.</param>
public sealed record RegisterList(string Key, string Name, string Indicator, List<EntryTerm> Where, string Item, string Between)
{
    /// <summary>It lists the entries of the year before the period, with what has become of them since.</summary>
    public bool YearBefore { get; init; }
}

/// <summary>The printed book as offices keep it.</summary>
public sealed record RegisterBook(string Title, List<BookColumn> Columns);

/// <summary>A column of the printed book.</summary>
/// <param name="Value">What stands in it: {stt} and {columns} with text around.</param>
/// <param name="Width">In millimetres.</param>
public sealed record BookColumn(string Heading, string Value, double Width);

/// <summary>A prescribed statistic that comes out of the register, by the instrument valid on the date.</summary>
/// <param name="Checks">What must hold between its columns: "1 = 2 + 3".</param>
public sealed record RegisterStatistic(
    string Key, string Name, string Source, DateOnly ValidFrom, DateOnly? ValidTo, List<StatisticColumn> Columns, List<string> Checks);

/// <summary>A column of a statistic: reckoned from entries, or from other columns.</summary>
/// <param name="Heading">With " / " between the headings above one another.</param>
/// <param name="Measure">Null where <paramref name="Formula"/> says it by other columns: "4 + 13 + 22".</param>
public sealed record StatisticColumn(string Number, string Heading, EntryMeasure? Measure, string Formula);
