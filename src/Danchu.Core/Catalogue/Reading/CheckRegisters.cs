using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// Reads what is counted and listed, once all registers are known, and holds the registers against each other: columns that are named exist, an entry points
/// into a register that there is, an indicator is counted by one register on a day.
/// </summary>
internal sealed class CheckRegisters(IReadOnlyList<RegisterInFile> registers, KnownNames names)
{
    private readonly ILookup<string, Register> byKey = registers.Select(read => read.Register.Value).ToLookup(r => r.Key, StringComparer.Ordinal);

    public List<InFile<Register>> All()
    {
        foreach (var read in registers)
        {
            Complete(read);
        }

        RefuseTwice();
        return [.. registers.Select(read => read.Register)];
    }

    private void Complete(RegisterInFile read)
    {
        var (register, map) = (read.Register.Value, read.Map);
        foreach (var column in register.Columns.Where(column => column.Register is { } other && !byKey.Contains(other)))
        {
            map.Refuse($"cột “{column.Key}” trỏ vào sổ “{column.Register}” không có.");
        }

        var content = register.Content;
        foreach (var (field, name) in new[]
            { ("date", content.Date), ("open_from", content.OpenFrom), ("open_until", content.OpenUntil), ("due", content.Due) })
        {
            if (name is not null && register.Find(name) is not { Kind: ColumnKind.Date })
            {
                map[field].Refuse($"“{name}” không phải cột ngày của sổ.");
            }
        }

        RefuseUnknown(map["title"], register, register.Content.Title);
        foreach (var column in register.Content.Book?.Columns ?? [])
        {
            RefuseUnknown(map["title"], register, column.Value);
        }

        register.Content = register.Content with
        {
            Counts = [.. read.Late.Counts.Select(count => Count(register, count))],
            Lists = [.. read.Late.Lists.Select(list => List(register, list))],
            Statistics = [.. read.Late.Statistics.Select(statistic => Statistic(register, statistic))],
        };
    }

    private RegisterCount Count(Register register, YamlMap map)
    {
        var parse = new ParseMeasure(register, name => Find(register, name));
        var key = KnownNames.One(map["indicator"], names.Indicators, "chỉ tiêu");
        var ratio = map.Map("numerator") is { } numerator && map.Map("denominator") is { } denominator
            ? (Value: Closed(parse, numerator), Base: Closed(parse, denominator)) : default;
        if (names.Indicators.GetValueOrDefault(key) is { } indicator && (indicator.Kind == IndicatorKind.Ratio) != ratio.Base is not null)
        {
            map["indicator"].Refuse($"“{key}” {(ratio.Base is null ? "là tỷ lệ: cần numerator và denominator" : "không phải tỷ lệ")}.");
        }

        var count = ratio.Base is null ? new RegisterCount(key, parse.From(map)) : new RegisterCount(key, ratio.Value, ratio.Base);
        map.RefuseUnknownKeys();
        return count;
    }

    private static EntryMeasure Closed(ParseMeasure parse, YamlMap map)
    {
        var measure = parse.From(map);
        map.RefuseUnknownKeys();
        return measure;
    }

    private RegisterList List(Register register, YamlMap map)
    {
        var list = new RegisterList(
            map["key"].Key(), map["name"].Required(200), map["indicator"].Optional(Cell.KeyLimit) ?? "",
            ParseTerms.From(map["where"].Optional(1000), name => Find(register, name), map["where"].Refuse), map["item"].Required(500),
            map["between"].Text is { Length: > 0 } between ? between : "; ")
        {
            YearBefore = map["year_before"].YesNo(otherwise: false),
        };
        RefuseUnknown(map["item"], register, list.Item);
        map.RefuseUnknownKeys();
        return list;
    }

    private RegisterStatistic Statistic(Register register, YamlMap map)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var columns = new List<StatisticColumn>();
        foreach (var column in map.Maps("columns"))
        {
            var formula = column["formula"].Optional(500) ?? "";
            columns.Add(new StatisticColumn(
                column["number"].Required(8), column["heading"].Required(300),
                formula.Length > 0 ? null : new ParseMeasure(register, name => Find(register, name)).From(column), formula));
            column.RefuseUnknownKeys();
        }

        var statistic = new RegisterStatistic(
            map["key"].Key(), map["name"].Required(400), map["source"].Required(2000), from, to, columns,
            [.. map.Texts("checks").Select(c => c.Required(300))]);
        map.RefuseUnknownKeys();
        return statistic;
    }

    // "doi-thoai.chu-tri" is a column of the register that the column doi-thoai points into.
    private RegisterColumn? Find(Register register, string name) => name.Split('.') switch
    {
        [var own] => register.Find(own),
        [var entry, var column] => register.Find(entry) is { Register: { } other } ? byKey[other].LastOrDefault()?.Find(column) : null,
        _ => null,
    };

    private void RefuseUnknown(Cell cell, Register register, string template)
    {
        foreach (var name in EntryTemplate.Columns(template).Where(name => name is not "stt" && Find(register, name) is null))
        {
            cell.Refuse($"không có cột “{name}”.");
        }
    }

    private void RefuseTwice()
    {
        foreach (var same in registers.SelectMany(read => read.Register.Value.Content.Counts.Select(count => (read, count.Indicator)))
            .GroupBy(one => one.Indicator, StringComparer.Ordinal))
        {
            var keys = same.Select(one => one.read.Register.Value.Key).ToList();
            if (keys.Distinct(StringComparer.Ordinal).Skip(1).Any() || same.GroupBy(one => one.read).Any(inOne => inOne.Skip(1).Any()))
            {
                same.Last().read.Map.Refuse($"chỉ tiêu “{same.Key}” đã được đếm ở sổ “{keys[0]}”.");
            }
        }
    }
}
