using Danchu.Checking.Numbers;

namespace Danchu.Tests.Checking;

/// <summary>Numbers as typed into fields: what is read, what is ambiguous, what is refused.</summary>
public sealed class TypedNumberTests
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
    public void Parse_AsPeopleType_IsTheNumber(string typed, int decimals, double expected) =>
        TypedNumber.Parse(typed, decimals).ShouldBe(new TypedNumber.Value((decimal)expected));

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
    public void Parse_TwoReadings_AreBothGiven(string typed, int decimals, double thousands, double broken) =>
        TypedNumber.Parse(typed, decimals).ShouldBe(new TypedNumber.Ambiguous((decimal)thousands, (decimal)broken));

    [Theory]
    [InlineData("75,26", 0)]
    [InlineData("75,26", 1)]
    [InlineData("0,078", 2)]
    [InlineData("1.078,25", 1)]
    [InlineData("0,0005 nghìn", 0)]
    public void Parse_FinerThanKept_IsSaidSo(string typed, int decimals) =>
        TypedNumber.Parse(typed, decimals).ShouldBe(new TypedNumber.TooFine(decimals));

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
    public void Parse_NoNumber_IsUnreadable(string typed) =>
        TypedNumber.Parse(typed, 0).ShouldBe(new TypedNumber.Unreadable());

    [Theory]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('.')]
    [InlineData(',')]
    public void Parse_HundredThousandCharacters_IsUnreadableAtOnce(char letter) =>
        TypedNumber.Parse("1" + new string(letter, 100_000) + "x", 0).ShouldBe(new TypedNumber.Unreadable());

    [Theory]
    [InlineData("0", 0)]
    [InlineData("8,5", 8.5)]
    [InlineData("4.9", 4.9)]
    [InlineData(" 12,25 ", 12.25)]
    [InlineData(",5", 0.5)]
    [InlineData("1000", 1000)]
    public void ParsePlain_EitherMark_IsDecimal(string typed, double expected) => TypedNumber.ParsePlain(typed, 2).ShouldBe((decimal)expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8,")]
    [InlineData("8,125")]
    [InlineData("1.000")]
    [InlineData("1.000,5")]
    [InlineData("1 000")]
    [InlineData("-1")]
    [InlineData("5 nghìn")]
    [InlineData("1234567890123")]
    public void ParsePlain_AnythingElse_IsNull(string? typed) => TypedNumber.ParsePlain(typed, 2).ShouldBeNull();

    [Fact]
    public void Parse_AsReportsPrint_GivesTheNumberBack()
    {
        var vietnamese = new System.Globalization.NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var decimals = random.Next(3);
            var number = decimal.Round(random.NextInt64(0, 1_000_000_000_000) / 100m, decimals);
            var printed = number.ToString($"N{decimals}", vietnamese);

            TypedNumber.Parse(printed, decimals).ShouldBe(new TypedNumber.Value(number), printed);
        }
    }
}
