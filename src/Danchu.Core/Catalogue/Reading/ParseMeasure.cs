using Danchu.Core.Files;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses what is counted: <c>measure: sum so-nguoi</c>, <c>where: loai = trien-khai</c>, <c>by:</c>, <c>at:</c>, <c>per:</c>.</summary>
/// <param name="find">A column of the register, or behind a point of the register whose entry a column names.</param>
internal sealed class ParseMeasure(Register register, Func<string, RegisterColumn?> find)
{
    private static readonly Dictionary<string, MeasureTime> Times = new(StringComparer.Ordinal)
    {
        ["period"] = MeasureTime.Period, ["start"] = MeasureTime.Start, ["end"] = MeasureTime.End,
        ["during"] = MeasureTime.During, ["until"] = MeasureTime.Until,
    };

    private static readonly Dictionary<string, MeasureKind> Kinds = new(StringComparer.Ordinal)
    {
        ["entries"] = MeasureKind.Entries, ["sum"] = MeasureKind.Sum, ["distinct"] = MeasureKind.Distinct, ["values"] = MeasureKind.Values,
        ["last"] = MeasureKind.Last,
    };

    public EntryMeasure From(YamlMap map)
    {
        var cell = map["measure"];
        var words = cell.Required(120).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = Kinds.GetValueOrDefault(words.FirstOrDefault() ?? "");
        if (words.Length == 0 || !Kinds.ContainsKey(words[0]) || words.Length != (kind == MeasureKind.Entries ? 1 : 2))
        {
            cell.Refuse($"“{cell.Text}” phải là entries, hoặc sum, distinct, values, last và tên một cột.");
        }

        var measure = new EntryMeasure(kind, words.Length > 1 ? words[1] : null)
        {
            At = map["at"].IsEmpty ? MeasureTime.Period : map["at"].OneOf(Times),
            By = Column(map["by"], column => column.Kind == ColumnKind.Date, "cột ngày"),
            Per = Column(map["per"], _ => true, "cột"),
            Where = ParseTerms.From(map["where"].Optional(1000), find, map["where"].Refuse),
        };
        CheckColumn(cell, measure);
        if (measure.At is not (MeasureTime.Period or MeasureTime.Until) && register.Content.OpenFrom is null)
        {
            map["at"].Refuse("sổ không có open_from nên không biết mục nào đang mở.");
        }

        return measure;
    }

    private void CheckColumn(Cell cell, EntryMeasure measure)
    {
        if (measure.Column is not { } name)
        {
            return;
        }

        var column = find(name);
        var fits = measure.Kind switch
        {
            MeasureKind.Sum or MeasureKind.Last => column?.IsNumber == true,
            MeasureKind.Values => column?.Many == true,
            _ => column is not null,
        };
        if (!fits)
        {
            cell.Refuse(column is null ? $"không có cột “{name}”." : $"cột “{name}” không đếm được như vậy.");
        }
    }

    private string? Column(Cell cell, Func<RegisterColumn, bool> fits, string what)
    {
        if (cell.Optional(Cell.KeyLimit) is { } name && (find(name) is not { } column || !fits(column)))
        {
            cell.Refuse($"“{name}” không phải {what} của sổ.");
        }

        return cell.Optional(Cell.KeyLimit);
    }
}
