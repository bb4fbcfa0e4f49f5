using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Periods;

namespace Danchu.Demonstration.Samples;

/// <summary>
/// A period as files write it: duong-lich/nam/2023 is the calendar, the template of that calendar, the year; rieng/2022-01-01..2022-03-17/2022 its own days.
/// </summary>
public readonly partial record struct PeriodReference(string Calendar, string Template, int Year)
{
    /// <summary>Its days where it is of no calendar.</summary>
    public NamedPeriod? OwnDays => Calendar is PeriodChoice.OwnDates ? NamedPeriod.Read(Template) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Calendar}/{Template}/{Year}");

    /// <summary>Null when it is written otherwise; whether there is such a calendar is not asked.</summary>
    public static PeriodReference? Read(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new PeriodReference(
                match.Groups["calendar"].Value, match.Groups["template"].Value, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    internal static PeriodReference In(Cell cell, KnownNames names)
    {
        if (Read(cell.Required(200)) is not { } period)
        {
            cell.Refuse($"“{cell.Text}” không phải kỳ báo cáo (cần dạng lịch/kỳ/năm, ví dụ duong-lich/nam/2023).");
            return default;
        }

        if (period.OwnDays is not null)
        {
            return period;
        }

        if (!names.Calendars.TryGetValue(period.Calendar, out var calendar))
        {
            cell.Refuse($"không có lịch kỳ báo cáo “{period.Calendar}”.");
        }
        else if (!calendar.Periods.Any(template => string.Equals(template.Key, period.Template, StringComparison.Ordinal)))
        {
            cell.Refuse($"lịch “{period.Calendar}” không có kỳ “{period.Template}”.");
        }

        return period;
    }

    [GeneratedRegex(
        @"^(?<calendar>[a-z0-9-]+)/(?<template>[a-z0-9.-]+)/(?<year>(19|20)\d\d)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
