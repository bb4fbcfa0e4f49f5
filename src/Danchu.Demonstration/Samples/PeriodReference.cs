using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>A period as files write it: duong-lich/nam/2023 is the calendar, the template of that calendar, the year.</summary>
public readonly partial record struct PeriodReference(string Calendar, string Template, int Year)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Calendar}/{Template}/{Year}");

    internal static PeriodReference In(Cell cell, KnownNames names)
    {
        var match = Pattern().Match(cell.Required(200));
        if (!match.Success)
        {
            cell.Refuse($"“{cell.Text}” không phải kỳ báo cáo (cần dạng lịch/kỳ/năm, ví dụ duong-lich/nam/2023).");
            return default;
        }

        var period = new PeriodReference(
            match.Groups["calendar"].Value, match.Groups["template"].Value, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
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
        @"^(?<calendar>[a-z0-9-]+)/(?<template>[a-z0-9-]+)/(?<year>(19|20)\d\d)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
