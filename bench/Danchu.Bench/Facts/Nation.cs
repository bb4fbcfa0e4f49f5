using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;

namespace Danchu.Bench.Facts;

/// <summary>A made-up nation of the real shape: 34 provinces, 3.321 communes and all other units under communes; smaller ones in proportion.</summary>
internal sealed class Nation
{
    public const int FullSize = 60_000;
    public const int IndicatorCount = 120;

    private readonly int provinces;
    private readonly int communes;

    public Nation(int units)
    {
        Size = units;
        provinces = Math.Max(1, 34 * units / FullSize);
        communes = Math.Max(provinces, 3_321 * units / FullSize);
        Ids = [.. Enumerable.Range(0, units).Select(_ => OrganisationId.New())];
    }

    public int Size { get; }

    public OrganisationId[] Ids { get; }

    public PeriodId Period { get; } = PeriodId.New();

    public DateOnly LastDay { get; } = new(2023, 12, 31);

    public ReportingPeriod MakePeriod() => new()
    {
        Id = Period,
        Calendar = "do",
        Kind = PeriodKind.Year,
        Year = 2023,
        Ordinal = 1,
        Name = "Năm 2023",
        From = new(2023, 1, 1),
        To = LastDay,
    };

    public static ReportingLine Line => ReportingLine.State;

    /// <summary>As the catalogue gives them, once loaded.</summary>
    public List<Indicator> Indicators { get; set; } = [];

    public IEnumerable<int> Superiors => Enumerable.Range(0, 1 + provinces + communes);

    public int FirstUnit => 1 + provinces + communes;

    public Level LevelOf(int unit) => unit switch
    {
        0 => Level.Central,
        _ when unit <= provinces => Level.Province,
        _ when unit < FirstUnit => Level.Commune,
        _ => Level.Unit,
    };

    public int? SuperiorOf(int unit) => LevelOf(unit) switch
    {
        Level.Central => null,
        Level.Province => 0,
        Level.Commune => 1 + ((unit - 1 - provinces) % provinces),
        _ => 1 + provinces + ((unit - FirstUnit) % communes),
    };

    /// <summary>From the nearest to the top.</summary>
    public IEnumerable<int> SuperiorsOf(int unit)
    {
        for (var next = SuperiorOf(unit); next is { } superior; next = SuperiorOf(superior))
        {
            yield return superior;
        }
    }

    public PackedFactsKey KeyOf(int unit) => new(Period, Line, Ids[unit]);

    /// <summary>Always the same for a unit: two of ten are states, some are zero, one indicator in twelve is a ratio, one in twenty is money.</summary>
    public IEnumerable<(Indicator Indicator, Figure Figure)> FiguresOf(int unit)
    {
        var random = new Random(unit);
        foreach (var indicator in Indicators)
        {
            yield return (indicator, random.Next(20) switch
            {
                0 or 1 or 2 => Figure.NotArisen,
                3 => Figure.NotAvailable,
                4 or 5 or 6 => indicator.Kind == IndicatorKind.Ratio ? Figure.OfRatio(0, random.Next(1, 50)) : Figure.Of(0),
                _ when indicator.Kind == IndicatorKind.Ratio => Figure.OfRatio(random.Next(1, 50), random.Next(50, 100)),
                _ when indicator.Kind == IndicatorKind.Money => Figure.Of(random.Next(1, 100_000) * 10_000m),
                _ when indicator.Kind == IndicatorKind.Area => Figure.Of(new decimal(random.Next(1, 500_000), 0, 0, isNegative: false, 2)),
                _ => Figure.Of(random.Next(1, 300)),
            });
        }
    }

    public static ReportId NewReport() => ReportId.New();
}
