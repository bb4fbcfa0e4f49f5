using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

internal static class ParseIndicators
{
    private static readonly string[] Columns =
        ["key", "name", "unit", "kind", "decimals", "numerator_name", "denominator_name", "aggregation", "comparison", "group", "source"];

    private static readonly Dictionary<string, IndicatorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["count"] = IndicatorKind.Count,
        ["money"] = IndicatorKind.Money,
        ["area"] = IndicatorKind.Area,
        ["ratio"] = IndicatorKind.Ratio,
        ["text"] = IndicatorKind.Text,
    };

    private static readonly Dictionary<string, IndicatorAggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = IndicatorAggregation.Sum,
        ["none"] = IndicatorAggregation.None,
    };

    private static readonly Dictionary<string, IndicatorComparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["previous-period"] = IndicatorComparison.PreviousPeriod,
        ["none"] = IndicatorComparison.None,
    };

    public static IReadOnlyList<IndicatorRow> From(SourceText? source, ErrorList errors)
    {
        var indicators = new List<IndicatorRow>();
        var keys = new RefuseRepeated();
        var names = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var indicator = One(row);
            keys.Add(row["key"], indicator.Key);
            names.Add(row["name"], indicator.Name);
            indicators.Add(indicator);
        }

        return indicators;
    }

    private static IndicatorRow One(CsvRow row)
    {
        var kind = row["kind"].OneOf(Kinds);
        var indicator = new IndicatorRow(
            row["key"].Key(),
            row["name"].Required(300),
            kind == IndicatorKind.Text ? row["unit"].Optional(40) ?? "" : row["unit"].Required(40),
            kind,
            row["decimals"].Integer(0, 4),
            row["numerator_name"].Optional(300),
            row["denominator_name"].Optional(300),
            row["aggregation"].OneOf(Aggregations),
            row["comparison"].OneOf(Comparisons),
            row["group"].Required(100),
            row["source"].Required(500),
            row.Line);
        CheckRatio(row, indicator);
        return indicator;
    }

    private static void CheckRatio(CsvRow row, IndicatorRow indicator)
    {
        var named = indicator is { NumeratorName: not null, DenominatorName: not null };
        var unnamed = indicator is { NumeratorName: null, DenominatorName: null };
        if (indicator.Kind == IndicatorKind.Ratio ? !named : !unnamed)
        {
            row.Refuse("chỉ tiêu tỷ lệ (ratio) phải có tên tử số và mẫu số; chỉ tiêu khác thì để trống cả hai.");
        }

        if (indicator is { Kind: IndicatorKind.Text, Aggregation: IndicatorAggregation.Sum })
        {
            row["aggregation"].Refuse("chỉ tiêu bằng chữ (text) không cộng được, hãy ghi none.");
        }
    }
}
