using Danchu.Core.Files;

namespace Danchu.Core.Holidays;

/// <summary>Parses the days off and the days worked of one year, a file a year.</summary>
internal static class ParseHolidays
{
    private static readonly Dictionary<string, HolidayKind> Kinds = new(StringComparer.Ordinal)
    {
        ["holiday"] = HolidayKind.Holiday, ["make-up"] = HolidayKind.MakeUp, ["swap-off"] = HolidayKind.SwapOff, ["swap-worked"] = HolidayKind.SwapWorked,
    };

    /// <summary>All years of the folder, which may be wanting.</summary>
    public static List<HolidayYear> FromFolder(string folder, ErrorList errors)
    {
        if (!Directory.Exists(Path.Combine(folder, "holidays")))
        {
            return [];
        }

        var (years, known) = (new List<HolidayYear>(), new Dictionary<int, string>());
        foreach (var file in ListFiles.Of(folder, "holidays", ".yaml", errors))
        {
            if (ParseYaml.From(SourceText.FromFile(folder, file, SourceText.YamlLimit, errors), errors) is { } map)
            {
                var year = From(map);
                if (!known.TryAdd(year.Year, file))
                {
                    map["year"].Refuse($"năm {year.Year} đã có trong tệp {known[year.Year]}.");
                }

                years.Add(year);
            }
        }

        return years;
    }

    private static HolidayYear From(YamlMap map)
    {
        var (year, days, at) = (map["year"].Integer(1990, 2200), new List<Holiday>(), new RefuseRepeated());
        foreach (var day in map.Maps("days"))
        {
            var holiday = new Holiday(day["on"].Date(), day["kind"].OneOf(Kinds), day["name"].Required(200));
            at.Add(day["on"], day["on"].Text ?? "");
            Check(day, holiday, year);
            day.RefuseUnknownKeys();
            days.Add(holiday);
        }

        var read = new HolidayYear(
            year, map["announced"].YesNo(otherwise: true), map["source"].Required(2000), map["doubt"].Optional(2000) ?? "", days);
        map.RefuseUnknownKeys();
        return read;
    }

    private static void Check(YamlMap map, Holiday holiday, int year)
    {
        if (holiday.On != default && holiday.On.Year != year)
        {
            map["on"].Refuse($"ngày {holiday.On:dd/MM/yyyy} không thuộc năm {year}.");
        }

        if (holiday is { IsWorked: true, On: var on } && !WorkingDays.IsWeekend(on))
        {
            map["kind"].Refuse("chỉ ngày thứ Bảy, Chủ Nhật mới là ngày làm bù.");
        }
        else if (holiday.Kind is HolidayKind.MakeUp or HolidayKind.SwapOff && WorkingDays.IsWeekend(holiday.On))
        {
            map["kind"].Refuse("ngày nghỉ bù, ngày hoán đổi phải là ngày từ thứ Hai đến thứ Sáu.");
        }
    }
}
