using System.Text.RegularExpressions;
using Danchu.Core.Files;
using Danchu.Core.Periods;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses the reporting calendars and the days on which their periods begin and end.</summary>
internal static partial class ParseCalendars
{
    // No leap year: a template that names 29 February would fail three years of four.
    private const int OrdinaryYear = 2023;

    private static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal)
    {
        ["month"] = PeriodKind.Month,
        ["quarter"] = PeriodKind.Quarter,
        ["half"] = PeriodKind.Half,
        ["nine-months"] = PeriodKind.NineMonths,
        ["year"] = PeriodKind.Year,
    };

    public static IReadOnlyList<Calendar> From(YamlMap? map, ErrorList errors)
    {
        var calendars = new List<Calendar>();
        var keys = new RefuseRepeated();
        foreach (var entry in map?.Maps("calendars") ?? [])
        {
            Validity.Of(entry["valid_from"], entry["valid_to"]);
            calendars.Add(new Calendar
            {
                Key = entry["key"].Key(), Name = entry["name"].Required(200), Source = entry["source"].Required(1000), Periods = Periods(entry),
            });
            keys.Add(entry["key"], calendars[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return map.Ended("calendars", calendars, errors);
    }

    private static List<PeriodTemplate> Periods(YamlMap calendar)
    {
        var periods = new List<PeriodTemplate>();
        var keys = new RefuseRepeated();
        foreach (var entry in calendar.Maps("periods"))
        {
            var kind = entry["kind"].OneOf(Kinds);
            var (from, to) = (Day(entry["from"]), Day(entry["to"]));
            var template = new PeriodTemplate(
                entry["key"].Key(), kind, periods.Count(p => p.Kind == kind) + 1, entry["name"].Required(100), from ?? "", to ?? "");
            keys.Add(entry["key"], template.Key);
            if (from is not null && to is not null && template.FromIn(OrdinaryYear) > template.ToIn(OrdinaryYear))
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

    /// <returns>The day as <see cref="ResolveTemplate"/> reads it; null when it is none, which the cell has then noted.</returns>
    private static string? Day(Cell cell)
    {
        var text = cell.Required(20);
        if (DayPattern().Match(text) is { Success: true } match && Exists(match.Groups["month"].ValueSpan, match.Groups["day"].ValueSpan))
        {
            return text;
        }

        cell.Refuse($"“{cell.Text}” không phải mẫu ngày (ví dụ {{year}}-06-14, {{year-1}}-12-15, {{year}}-02-last).");
        return null;
    }

    private static bool Exists(ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        int.Parse(month, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var inYear
        && (day is "last" || int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and var inMonth
            && inMonth <= DateTime.DaysInMonth(OrdinaryYear, inYear));

    [GeneratedRegex(
        @"^\{year(-1)?\}-(?<month>\d{2})-(?<day>\d{2}|last)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();
}
