using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using static Danchu.Tests.Facts.FigureIndicators;

namespace Danchu.Tests.Facts;

public sealed class WriteFigureTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(2, "02")]
    [InlineData(9, "09")]
    [InlineData(10, "10")]
    [InlineData(1078, "1.078")]
    [InlineData(294_000_000, "294.000.000")]
    [InlineData(75.26, "75,26")]
    [InlineData(0.5, "0,5")]
    public void InText_Count_IsAsOfficialsWrite(double value, string written) =>
        WriteFigure.InText(Of(), Figure.Of((decimal)value)).ShouldBe(written);

    [Theory]
    [InlineData(IndicatorKind.Money, 5, "5")]
    [InlineData(IndicatorKind.Area, 2.50, "2,5")]
    [InlineData(IndicatorKind.Area, 11_943, "11.943")]
    public void InText_Measure_HasNoLeadingZero(IndicatorKind kind, double value, string written) =>
        WriteFigure.InText(Of(kind: kind), Figure.Of((decimal)value)).ShouldBe(written);

    [Fact]
    public void InText_RatioStateAndText_AreInTheirWords()
    {
        WriteFigure.InText(Ratio(), Figure.OfRatio(43, 49)).ShouldBe("43/49");
        WriteFigure.InText(Ratio(), Figure.OfRatio(2, 9)).ShouldBe("02/09");
        WriteFigure.InText(Ratio(), Figure.OfRatio(0, 14)).ShouldBe("0/14");
        WriteFigure.InText(Of(), Figure.NotArisen).ShouldBe("không phát sinh");
        WriteFigure.InText(Of(), Figure.NotAvailable).ShouldBe("chưa có số liệu");
        WriteFigure.InText(Text, Figure.OfText("Cán bộ, công chức")).ShouldBe("Cán bộ, công chức");
    }

    [Theory]
    [InlineData(73, 97, "75,26%")]
    [InlineData(126, 126, "100%")]
    [InlineData(0, 14, "0%")]
    [InlineData(1, 3, "33,33%")]
    [InlineData(2, 3, "66,67%")]
    [InlineData(1, 800, "0,13%")]
    [InlineData(5, 0, null)]
    public void Percentage_OfRatio_HasTwoDecimalsAtMost(int numerator, int denominator, string? written) =>
        WriteFigure.Percentage(numerator, denominator).ShouldBe(written);

    [Theory]
    [InlineData(1090, 1078, "tăng 12")]
    [InlineData(102, 115, "giảm 13")]
    [InlineData(3, 1, "tăng 02")]
    [InlineData(5, 5, "không tăng, không giảm")]
    public void Difference_FromBefore_IsInWords(int now, int before, string written) => WriteFigure.Difference(now, before).ShouldBe(written);
}
