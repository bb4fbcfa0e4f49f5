using Danchu.Core.Facts;

namespace Danchu.Tests.Facts;

public sealed class ReadNumberTests
{
    [Theory]
    [InlineData("1043", 0, 1043)]
    [InlineData("0", 0, 0)]
    [InlineData("007", 0, 7)]
    [InlineData("1.078", 0, 1078)]
    [InlineData("1.078", 2, 1078)]
    [InlineData("1.000", 0, 1000)]
    [InlineData("1.070", 2, 1070)]
    [InlineData("294.000", 1, 294_000)]
    [InlineData("1 078", 0, 1078)]
    [InlineData("1\u00A0078", 0, 1078)]
    [InlineData("1\u202F078\u202F294", 0, 1_078_294)]
    [InlineData("  1.078  ", 0, 1078)]
    [InlineData("294.000.000", 0, 294_000_000)]
    [InlineData("294,000,000", 0, 294_000_000)]
    [InlineData("75,26", 2, 75.26)]
    [InlineData("75.26", 2, 75.26)]
    [InlineData("0,125", 3, 0.125)]
    [InlineData("12.345,5", 1, 12_345.5)]
    [InlineData("12,345.5", 1, 12_345.5)]
    [InlineData("12 345,5", 1, 12_345.5)]
    [InlineData("1.2 tỷ", 0, 1_200_000_000)]
    [InlineData("1,2 TỈ", 0, 1_200_000_000)]
    [InlineData("294 triệu", 0, 294_000_000)]
    [InlineData("294triệu", 0, 294_000_000)]
    [InlineData("3 vạn", 0, 30_000)]
    [InlineData("15 ngàn", 0, 15_000)]
    [InlineData("0,5 nghìn", 0, 500)]
    public void Read_AsPeopleType_IsTheNumber(string typed, int decimals, double expected) =>
        ReadNumber.From(typed, decimals).ShouldBe(new NumberRead.Value((decimal)expected));

    [Theory]
    [InlineData("1,078", 0, 1078, 1.078)]
    [InlineData("1,078", 2, 1078, 1.078)]
    [InlineData("1,078", 3, 1078, 1.078)]
    [InlineData("1.078", 3, 1078, 1.078)]
    [InlineData("1.078", 4, 1078, 1.078)]
    [InlineData("1,000", 0, 1000, 1)]
    [InlineData("999.125", 3, 999_125, 999.125)]
    [InlineData("1.500 tỷ", 0, 1_500_000_000_000, 1_500_000_000)]
    [InlineData("75,260", 2, 75_260, 75.26)]
    [InlineData("1.078 triệu", 0, 1_078_000_000, 1_078_000)]
    public void Read_TwoReadings_AreBothGiven(string typed, int decimals, double thousands, double broken) =>
        ReadNumber.From(typed, decimals).ShouldBe(new NumberRead.Ambiguous((decimal)thousands, (decimal)broken));

    [Theory]
    [InlineData("75,26", 0)]
    [InlineData("75,26", 1)]
    [InlineData("0,078", 2)]
    [InlineData("1.078,25", 1)]
    [InlineData("0,0005 nghìn", 0)]
    public void Read_FinerThanKept_IsSaidSo(string typed, int decimals) =>
        ReadNumber.From(typed, decimals).ShouldBe(new NumberRead.TooFine(decimals));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-5")]
    [InlineData("−5")]
    [InlineData("+5")]
    [InlineData("năm")]
    [InlineData("12a")]
    [InlineData("1O78")]
    [InlineData("１０７８")]
    [InlineData("١٠٧٨")]
    [InlineData("1..078")]
    [InlineData("1.07.8")]
    [InlineData("1.0781.078")]
    [InlineData("1 07")]
    [InlineData("12 34 56")]
    [InlineData("1,2,3")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e9")]
    [InlineData("0x10")]
    [InlineData("5%")]
    [InlineData("triệu")]
    [InlineData("1 triệu triệu")]
    [InlineData("1\n078")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("999.999.999.999.999.999.999.999 tỷ")]
    [InlineData("999,999,999,999,999,999,999,999 tỷ")]
    public void Read_NoNumber_IsUnreadable(string typed) =>
        ReadNumber.From(typed, 0).ShouldBe(new NumberRead.Unreadable());

    [Theory]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('.')]
    [InlineData(',')]
    public void Read_HundredThousandCharacters_IsUnreadableAtOnce(char letter) =>
        ReadNumber.From("1" + new string(letter, 100_000) + "x", 0).ShouldBe(new NumberRead.Unreadable());
}
