using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

internal static partial class ParseCalendars
{
    public static IReadOnlyList<CalendarEntry> From(YamlMap? map, ErrorList errors)
    {
        var entries = new List<CalendarEntry>();
        var keys = new RefuseRepeated();
        foreach (var entry in map?.Maps("calendars") ?? [])
        {
            var (from, to) = Validity.Of(entry["valid_from"], entry["valid_to"]);
            entries.Add(new CalendarEntry(
                entry["key"].Key(), entry["name"].Required(200), from, to, entry["source"].Required(1000), Periods(entry)));
            keys.Add(entry["key"], entries[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return map.Ended("calendars", entries, errors);
    }

    private static List<PeriodTemplate> Periods(YamlMap calendar)
    {
        var periods = new List<PeriodTemplate>();
        var keys = new RefuseRepeated();
        foreach (var entry in calendar.Maps("periods"))
        {
            var template = new PeriodTemplate(
                entry["key"].Key(), entry["kind"].OneOf(PeriodTemplate.Kinds), entry["name"].Required(100), Day(entry["from"]), Day(entry["to"]));
            keys.Add(entry["key"], template.Key);
            if (template.From.Month > 0 && template.To.Month > 0 && template.From.Resolve(2023) > template.To.Resolve(2023))
            {
                entry.Refuse("ngày đầu kỳ (from) sau ngày cuối kỳ (to).");
            }

            if (!template.Name.Contains("{year}", StringComparison.Ordinal))
            {
                entry["name"].Refuse("phải có {year}, nếu không kỳ của các năm sẽ trùng tên.");
            }

            periods.Add(template);
            entry.RefuseUnknownKeys();
        }

        return periods;
    }

    private static DayTemplate Day(Cell cell)
    {
        var match = DayPattern().Match(cell.Required(20));
        if (match.Success)
        {
            var day = new DayTemplate(
                match.Groups["before"].Success ? -1 : 0,
                int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture),
                match.Groups["day"].ValueSpan is "last" ? 0 : int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));

            // 2023 is no leap year: a template that names 29 February would fail three years of four.
            if (day.Month is >= 1 and <= 12 && day.Day <= DateTime.DaysInMonth(2023, day.Month))
            {
                return day;
            }
        }

        cell.Refuse($"“{cell.Text}” không phải mẫu ngày (ví dụ {{year}}-06-14, {{year-1}}-12-15, {{year}}-02-last).");
        return default;
    }

    [GeneratedRegex(@"^\{year(?<before>-1)?\}-(?<month>\d{2})-(?<day>\d{2}|last)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();
}
