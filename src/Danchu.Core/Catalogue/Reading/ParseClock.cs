using System.Text.RegularExpressions;
using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// Parses a clock: <c>within: 5 working</c>, <c>lasting: 30 calendar</c> or <c>before: 2 calendar</c> with <c>from</c> and <c>to</c>,
/// <c>until: nhiem-ky-den</c> with <c>to</c>, or <c>each: year</c> with <c>by: 12-31</c> and <c>per</c>.
/// </summary>
internal sealed partial class ParseClock(DutyColumns columns, IReadOnlyDictionary<string, Indicator> indicators)
{
    private static readonly Dictionary<string, ClockKind> Kinds = new(StringComparer.Ordinal)
    {
        ["within"] = ClockKind.Within, ["lasting"] = ClockKind.Lasting, ["before"] = ClockKind.Before, ["each"] = ClockKind.Each,
        ["until"] = ClockKind.Until,
    };

    private static readonly Dictionary<string, EachSpan> Spans = new(StringComparer.Ordinal)
    {
        ["year"] = EachSpan.Year, ["half-year"] = EachSpan.HalfYear, ["quarter"] = EachSpan.Quarter,
    };

    public DutyClock From(YamlMap map)
    {
        var given = Kinds.Where(kind => !map[kind.Key].IsEmpty).Select(kind => (Cell: map[kind.Key], Kind: kind.Value)).ToList();
        if (given.Count != 1)
        {
            map.Refuse($"thời hạn phải có đúng một trong các khóa {string.Join(", ", Kinds.Keys)}.");
        }

        var (cell, kind) = given.Count == 0 ? (map["within"], ClockKind.Within) : given[0];
        return new DutyClock(
            map["key"].Key(), map["name"].Required(200), kind, From(map, cell, kind), Day(map["to"], kind),
            kind is ClockKind.Each or ClockKind.Until ? null : Length(cell))
        {
            Where = ParseTerms.From(map["where"].Optional(1000), columns.Find, map["where"].Refuse),
            Each = kind == ClockKind.Each ? cell.OneOf(Spans) : EachSpan.Year,
            By = By(map["by"], kind, cell),
            Per = map["per"].Optional(Cell.KeyLimit) is { } per
                ? columns.Of(map["per"], per, c => c is { Kind: ColumnKind.Village, Many: false }, "cột một thôn")?.Key
                : null,
            Indicator = Counted(map["indicator"], kind),
            CountsFirst = map["counts_first"].YesNo(otherwise: false),
            IsSilent = map["silent"].YesNo(otherwise: false),
            Article = map["article"].Optional(200) ?? "",
            Doubt = map["doubt"].Optional(2000) ?? "",
        };
    }

    private string Counted(Cell cell, ClockKind kind)
    {
        if (cell.IsEmpty)
        {
            return "";
        }

        var key = KnownNames.One(cell, indicators, "chỉ tiêu");
        if (indicators.GetValueOrDefault(key) is { Kind: not IndicatorKind.Ratio })
        {
            cell.Refuse($"“{key}” phải là chỉ tiêu tỷ lệ: số đúng hạn trên số đến hạn.");
        }

        if (kind == ClockKind.Lasting)
        {
            cell.Refuse("thời hạn lasting không đếm được: chưa kết thúc thì chưa biết.");
        }

        return key;
    }

    // The day a term runs out stands in the key's own place.
    private string? From(YamlMap map, Cell until, ClockKind kind)
    {
        if (kind == ClockKind.Until && !map["from"].IsEmpty)
        {
            map["from"].Refuse("thời hạn until không có from: cột ngày hết hạn ghi ngay ở until.");
        }

        return Day(kind == ClockKind.Until ? until : map["from"], kind);
    }

    private string? Day(Cell cell, ClockKind kind)
    {
        if (kind == ClockKind.Each)
        {
            if (!cell.IsEmpty)
            {
                cell.Refuse("thời hạn each không có from, to: mục nào có ngày trong kỳ là đã làm.");
            }

            return null;
        }

        var name = cell.Required(Cell.KeyLimit);
        if (name.Length > 0)
        {
            columns.Of(cell, name, column => column.Kind == ColumnKind.Date, "cột ngày");
        }

        return name;
    }

    private static DayCount? Length(Cell cell)
    {
        if (Count().Match(cell.Text?.Trim() ?? "") is not { Success: true } match)
        {
            cell.Refuse($"“{cell.Text}” phải là một số và đơn vị: “5 working”, “30 calendar”, “6 month”.");
            return null;
        }

        return new DayCount(
            int.Parse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture), KeyWords.Read<DayUnit>(match.Groups["unit"].Value));
    }

    // "03-31" as 331; a day that every year has.
    private static int? By(Cell cell, ClockKind kind, Cell span)
    {
        if (cell.Optional(5) is not { } text)
        {
            return null;
        }

        if (kind != ClockKind.Each || span.Text?.Trim() is not "year"
            || !DateOnly.TryParseExact($"2023-{text}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None, out var day))
        {
            cell.Refuse($"“{text}” phải là tháng-ngày (ví dụ 03-31) và chỉ ghi cho each: year.");
            return null;
        }

        return (day.Month * 100) + day.Day;
    }

    [GeneratedRegex("^(?<number>[1-9][0-9]{0,3}) (?<unit>working|calendar|month)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();
}
