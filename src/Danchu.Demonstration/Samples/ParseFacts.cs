using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the sample figures (CSV: unit, period, indicator, value).</summary>
internal static class ParseFacts
{
    private static readonly string[] Columns = ["organisation", "period", "indicator", "state", "value", "denominator"];

    private static readonly Dictionary<string, FigureState> States = new(StringComparer.Ordinal)
    {
        ["value"] = FigureState.Value,
        ["khong-phat-sinh"] = FigureState.NotArisen,
        ["chua-co-so-lieu"] = FigureState.NotAvailable,
    };

    public static IReadOnlyList<FactRow> From(
        SourceText? source, IReadOnlyDictionary<string, OrganisationRow> organisations, KnownNames names, ErrorList errors)
    {
        var facts = new List<FactRow>();
        var places = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var fact = One(row, organisations, names);
            places.Add(row["indicator"], $"{fact.Organisation}, {fact.Period}, {fact.Indicator}");
            facts.Add(fact);
        }

        return facts;
    }

    private static FactRow One(CsvRow row, IReadOnlyDictionary<string, OrganisationRow> organisations, KnownNames names)
    {
        var key = KnownNames.One(row["indicator"], names.Indicators, "chỉ tiêu");
        var indicator = names.Indicators.GetValueOrDefault(key);
        var state = row["state"].OneOf(States);
        var isText = indicator?.Kind == IndicatorKind.Text;
        var fact = new FactRow(
            KnownNames.One(row["organisation"], organisations, "đơn vị"),
            PeriodReference.In(row["period"], names),
            key,
            state,
            isText ? null : Number.In(row["value"], indicator?.Decimals ?? 4),
            isText ? null : Number.In(row["denominator"], indicator?.Decimals ?? 4),
            isText ? row["value"].Optional(2000) : null,
            row.Line);
        CheckFilled(row, fact, indicator?.Kind);
        return fact;
    }

    private static void CheckFilled(CsvRow row, FactRow fact, IndicatorKind? kind)
    {
        if (row["value"].IsEmpty == (fact.State == FigureState.Value))
        {
            row["value"].Refuse(fact.State == FigureState.Value ? "thiếu giá trị." : "phải để trống khi không có giá trị.");
        }

        if (row["denominator"].IsEmpty == (kind == IndicatorKind.Ratio && fact.State == FigureState.Value))
        {
            row["denominator"].Refuse(kind == IndicatorKind.Ratio ? "thiếu mẫu số, hoặc thừa khi không có giá trị." : "chỉ dùng cho chỉ tiêu tỷ lệ.");
        }
    }
}
