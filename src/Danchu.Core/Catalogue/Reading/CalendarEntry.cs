using System.Globalization;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Lịch kỳ báo cáo: templates from which the periods of any year are made.</summary>
public sealed record CalendarEntry(
    string Key,
    string Name,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source,
    IReadOnlyList<PeriodTemplate> Periods);

/// <summary>Kind is month, quarter, half, nine-months or year; both days are inclusive.</summary>
public sealed record PeriodTemplate(string Key, string Kind, string Name, DayTemplate From, DayTemplate To)
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["month"] = "month",
        ["quarter"] = "quarter",
        ["half"] = "half",
        ["nine-months"] = "nine-months",
        ["year"] = "year",
    };

    public (string Name, DateOnly From, DateOnly To) Resolve(int year) =>
        (Name.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), From.Resolve(year), To.Resolve(year));
}

/// <summary>"{year-1}-12-15": a day of the year reported on or of the one before; day 0 stands for the last of the month.</summary>
public readonly record struct DayTemplate(int YearOffset, int Month, int Day)
{
    public DateOnly Resolve(int year)
    {
        var inYear = year + YearOffset;
        return new DateOnly(inYear, Month, Day == 0 ? DateTime.DaysInMonth(inYear, Month) : Day);
    }
}
