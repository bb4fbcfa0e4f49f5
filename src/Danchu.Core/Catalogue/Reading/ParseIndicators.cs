using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses the indicators (CSV, one a line).</summary>
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

    private static readonly Dictionary<string, Aggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = Aggregation.Sum,
        ["none"] = Aggregation.None,
    };

    private static readonly Dictionary<string, Comparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["previous-period"] = Comparison.PreviousPeriod,
        ["none"] = Comparison.None,
    };

    private static readonly Dictionary<string, Ownership> Ownerships = new(StringComparer.Ordinal)
    {
        ["own"] = Ownership.Own,
        ["on-behalf"] = Ownership.OnBehalf,
        ["area"] = Ownership.Area,
    };

    public static List<InFile<Indicator>> From(SourceText? source, ErrorList errors)
    {
        var indicators = new List<InFile<Indicator>>();
        var keys = new RefuseRepeated();
        var names = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, ["semi_permanent", "ownership"], errors))
        {
            var indicator = One(row);
            keys.Add(row["key"], indicator.Key);
            names.Add(row["name"], indicator.Name);
            indicators.Add(new InFile<Indicator>(indicator, source!.File, row.Line));
        }

        return indicators;
    }

    private static Indicator One(CsvRow row)
    {
        var kind = row["kind"].OneOf(Kinds);
        var indicator = new Indicator
        {
            Key = row["key"].Key(),
            Name = row["name"].Required(300),
            Unit = kind == IndicatorKind.Text ? row["unit"].Optional(40) ?? "" : row["unit"].Required(40),
            Kind = kind,
            Decimals = row["decimals"].Integer(0, 4),
            NumeratorName = row["numerator_name"].Optional(300) ?? "",
            DenominatorName = row["denominator_name"].Optional(300) ?? "",
            Aggregation = row["aggregation"].OneOf(Aggregations),
            Comparison = row["comparison"].OneOf(Comparisons),
            Ownership = row["ownership"].IsEmpty ? Ownership.Own : row["ownership"].OneOf(Ownerships),
            SemiPermanent = row["semi_permanent"].YesNo(otherwise: false),
            Group = row["group"].Required(100),
            Source = row["source"].Required(500),
        };
        if (OwnIndicator.Is(indicator.Key))
        {
            row["key"].Refuse($"mã bắt đầu bằng “{OwnIndicator.Prefix}” dành cho chỉ tiêu riêng của đơn vị, hãy đặt mã khác.");
        }

        CheckRatio(row, indicator);
        return indicator;
    }

    private static void CheckRatio(CsvRow row, Indicator indicator)
    {
        var named = indicator is { NumeratorName: not "", DenominatorName: not "" };
        var unnamed = indicator is { NumeratorName: "", DenominatorName: "" };
        if (indicator.Kind == IndicatorKind.Ratio ? !named : !unnamed)
        {
            row.Refuse("chỉ tiêu tỷ lệ (ratio) phải có tên tử số và mẫu số; chỉ tiêu khác thì để trống cả hai.");
        }

        if (indicator is { Kind: IndicatorKind.Text, SemiPermanent: true })
        {
            row["semi_permanent"].Refuse("chỉ tiêu bằng chữ (text) không lấy được từ năm trước, hãy để trống.");
        }

        if (indicator is { Kind: IndicatorKind.Text, Aggregation: Aggregation.Sum })
        {
            row["aggregation"].Refuse("chỉ tiêu bằng chữ (text) không cộng được, hãy ghi none.");
        }
    }
}
