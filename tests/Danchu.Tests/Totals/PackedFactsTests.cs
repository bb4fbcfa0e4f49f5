using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Totals;
using Danchu.Tests.Facts;

namespace Danchu.Tests.Totals;

public sealed class PackedFactsTests
{
    [Fact]
    public void Pack_RandomFigures_ReadsBackTheSame()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var figures = Extremes(random);

            Read(PackedFacts.Pack(figures.Select(f => (RandomFigures.Indicator(f.Slot, KindOf(f)), FigureOf(f))))).ShouldBe(figures);
        }
    }

    [Fact]
    public void Pack_OfOrdinaryFigures_TakesFewBytes()
    {
        var figures = Enumerable.Range(1, 120).Select(n => (RandomFigures.Indicator(n), Figure.Of(n % 50)));

        PackedFacts.Pack(figures).Length.ShouldBe(241);
    }

    [Fact]
    public void Pack_ATextAmongNumbers_LeavesItOut()
    {
        var sheet = PackedFacts.Pack([(RandomFigures.Indicator(2, IndicatorKind.Text), Figure.OfText("Có")), (RandomFigures.Indicator(1), Figure.Of(5))]);

        Read(sheet).ShouldBe([new PackedFigure(1, FigureMark.Value, 5)]);
    }

    [Theory]
    [InlineData(0, "0.5")]
    [InlineData(2, "75.265")]
    [InlineData(4, "0.00001")]
    public void Pack_MoreDecimalsThanTheIndicatorKeeps_NamesTheIndicator(int decimals, string value)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Refused(RandomFigures.Indicator(9, IndicatorKind.Area, decimals), Figure.Of(number)).Indicator.ShouldBe("chi-tieu-9");
    }

    [Theory]
    [InlineData(0, "9223372036854775808")]
    [InlineData(4, "922337203685477.5808")]
    [InlineData(4, "79228162514264337593543950335")]
    public void Pack_TooLargeANumber_NamesTheIndicator(int decimals, string value)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Refused(RandomFigures.Indicator(7, IndicatorKind.Money, decimals), Figure.Of(number)).Message.ShouldContain("Chỉ tiêu 7");
    }

    [Fact]
    public void Pack_ARatioWithoutDenominator_NamesTheIndicator() =>
        Refused(RandomFigures.Indicator(3, IndicatorKind.Ratio), Figure.Of(43)).Indicator.ShouldBe("chi-tieu-3");

    [Fact]
    public void Pack_AnIndicatorTwice_IsAProgrammingError()
    {
        var one = (RandomFigures.Indicator(3), Figure.Of(1));

        Should.Throw<InvalidOperationException>(() => PackedFacts.Pack([one, one]));
    }

    [Fact]
    public void Read_CutOrForeignBytes_AreAnError()
    {
        var sheet = PackedFacts.Pack([(RandomFigures.Indicator(1), Figure.Of(long.MaxValue))]);

        Should.Throw<InvalidDataException>(() => Read(sheet[..^1]));
        Should.Throw<InvalidDataException>(() => Read([9, .. sheet[1..]]));
        Should.Throw<InvalidDataException>(() => Read([PackedFacts.Version, 0x02]));
        Should.Throw<InvalidDataException>(() => Read([]));
    }

    [Fact]
    public void Find_ASlot_GivesItsFigureOrNothing()
    {
        var sheet = PackedFacts.Pack([(RandomFigures.Indicator(2), Figure.Of(8)), (RandomFigures.Indicator(4), Figure.NotAvailable)]);

        new SheetReader(sheet).Find(2).ShouldBe(new PackedFigure(2, FigureMark.Value, 8));
        new SheetReader(sheet).Find(3).ShouldBeNull();
        new SheetReader(sheet).Find(4).ShouldBe(new PackedFigure(4, FigureMark.NotAvailable));
        new SheetReader(sheet).Find(5).ShouldBeNull();
    }

    internal static List<PackedFigure> Read(byte[] sheet)
    {
        var reader = new SheetReader(sheet);
        var figures = new List<PackedFigure>();
        while (reader.Next(out var figure))
        {
            figures.Add(figure);
        }

        return figures;
    }

    internal static List<PackedFigure> Extremes(Random random)
    {
        var figures = new List<PackedFigure>();
        for (var slot = random.Next(1, 200); slot <= PackedFacts.SlotLimit
            && figures.Count < 150; slot += random.Next(40) == 0 ? random.Next(1, 30_000) : random.Next(1, 3))
        {
            var mark = (FigureMark)random.Next(4);
            figures.Add(new(
                slot, mark, mark <= FigureMark.Ratio ? RandomFigures.Extreme(random) : 0, mark == FigureMark.Ratio ? RandomFigures.Extreme(random) : 0));
        }

        return figures;
    }

    private static IndicatorKind KindOf(PackedFigure figure) => figure.Mark == FigureMark.Ratio ? IndicatorKind.Ratio : IndicatorKind.Count;

    private static Figure FigureOf(PackedFigure figure) => figure.Mark switch
    {
        FigureMark.NotArisen => Figure.NotArisen,
        FigureMark.NotAvailable => Figure.NotAvailable,
        FigureMark.Ratio => Figure.OfRatio(figure.Value, figure.Denominator),
        _ => Figure.Of(figure.Value),
    };

    private static FigureNotCountedException Refused(Indicator indicator, Figure figure) =>
        Should.Throw<FigureNotCountedException>(() => PackedFacts.Pack([(indicator, figure)]));
}
