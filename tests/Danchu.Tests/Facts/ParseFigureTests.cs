using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using static Danchu.Tests.Facts.FigureIndicators;

namespace Danchu.Tests.Facts;

public sealed class ParseFigureTests
{
    [Theory]
    [InlineData("294 triệu đồng", "đồng", 294_000_000)]
    [InlineData("294.000.000 đồng", "đồng", 294_000_000)]
    [InlineData("294 TRIỆU ĐỒNG", "đồng", 294_000_000)]
    [InlineData("294 triệu đ", "đồng", 294_000_000)]
    [InlineData("294.000.000 VNĐ", "đồng", 294_000_000)]
    [InlineData("1.2 tỷ", "đồng", 1_200_000_000)]
    [InlineData("294 triệu đồng", "triệu đồng", 294)]
    [InlineData("294 triệu", "triệu đồng", 294)]
    [InlineData("294", "triệu đồng", 294)]
    [InlineData("294.000.000 đồng", "triệu đồng", 294)]
    [InlineData("1,2 tỷ", "triệu đồng", 1200)]
    [InlineData("1,2 tỉ", "triệu đồng", 1200)]
    [InlineData("1,2 tỷ đồng", "triệu đồng", 1200)]
    [InlineData("294.000 ngàn đồng", "triệu đồng", 294)]
    [InlineData("29.400 ngàn", "nghìn đồng", 29_400)]
    [InlineData("1,2 ha", "m²", 12_000)]
    [InlineData("11.943 m2", "m²", 11_943)]
    [InlineData("11.943 m²", "m²", 11_943)]
    [InlineData("0,5 km²", "m²", 500_000)]
    [InlineData("12.000 m²", "ha", 1.2)]
    [InlineData("2 triệu", "ha", 2_000_000)]
    [InlineData("14 cuộc", "cuộc", 14)]
    [InlineData("14cuộc", "cuộc", 14)]
    [InlineData("1\u00A0078 cuộc", "cuộc", 1078)]
    public void Read_WithItsUnit_StandsInTheIndicatorsUnit(string typed, string unit, double expected) =>
        ParseFigure.From(typed, Of(unit, decimals: unit is "ha" ? 2 : 0)).ShouldBe((Figure.Of((decimal)expected), null));

    [Theory]
    [InlineData("không phát sinh", FigureState.NotArisen)]
    [InlineData("Không Phát Sinh", FigureState.NotArisen)]
    [InlineData("kps", FigureState.NotArisen)]
    [InlineData("chưa có số liệu", FigureState.NotAvailable)]
    [InlineData("CCSL", FigureState.NotAvailable)]
    public void Read_StateInWords_IsTheState(string typed, FigureState state)
    {
        ParseFigure.From(typed, Of()).ShouldBe((new Figure(state), null));
        ParseFigure.From(typed.Normalize(System.Text.NormalizationForm.FormD), Ratio()).ShouldBe((new Figure(state), null));
        ParseFigure.From(typed, Text).ShouldBe((new Figure(state), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\0")]
    public void Read_Nothing_IsNotReported(string typed) => ParseFigure.From(typed, Of()).ShouldBe((null, null));

    [Theory]
    [InlineData("43/49", 43, 49)]
    [InlineData(" 43 / 49 ", 43, 49)]
    [InlineData("43/49 vụ", 43, 49)]
    [InlineData("1.043/1.078", 1043, 1078)]
    [InlineData("0/14", 0, 14)]
    public void Read_Ratio_HasBothSides(string typed, int numerator, int denominator) =>
        ParseFigure.From(typed, Ratio()).ShouldBe((Figure.OfRatio(numerator, denominator), null));

    [Theory]
    [InlineData("43", "Chỉ tiêu “Chỉ tiêu thử” ghi theo dạng a/b, ví dụ 43/49.")]
    [InlineData("43/49/2", "Chỉ tiêu “Chỉ tiêu thử” ghi theo dạng a/b, ví dụ 43/49.")]
    [InlineData("43/", "Không đọc được “” là số. Ghi ví dụ: 1.078; đơn vị tính: vụ.")]
    [InlineData("/49", "Không đọc được “” là số. Ghi ví dụ: 1.078; đơn vị tính: vụ.")]
    [InlineData("43/0", "Mẫu số bằng 0: nếu không có gì để tính, hãy chọn “không phát sinh”.")]
    [InlineData("0/0", "Mẫu số bằng 0: nếu không có gì để tính, hãy chọn “không phát sinh”.")]
    [InlineData("-1/2", "Không đọc được “-1” là số. Ghi ví dụ: 1.078; đơn vị tính: vụ.")]
    public void Read_WrongRatio_SaysHow(string typed, string said) => Said(typed, Ratio()).ShouldBe(said);

    [Theory]
    [InlineData(
        "1,078", "cuộc", "“1,078” có hai cách đọc: 1.078 (dấu phân cách hàng nghìn) hoặc 1,078 (số thập phân). Hãy ghi 1078 hoặc ghi rõ phần thập phân.")]
    [InlineData(
        "1.200 ha", "m²", "“1.200 ha” có hai cách đọc: 1.200 (dấu phân cách hàng nghìn) hoặc 1,2 (số thập phân). Hãy ghi 1200 hoặc ghi rõ phần thập phân.")]
    [InlineData("75,26", "cuộc", "“75,26” không phải số nguyên: chỉ tiêu này đếm bằng số nguyên.")]
    [InlineData("1,00001 ha", "m²", "“1,00001 ha” không phải số nguyên: chỉ tiêu này đếm bằng số nguyên.")]
    [InlineData("mười hai", "cuộc", "Không đọc được “mười hai” là số. Ghi ví dụ: 1.078; đơn vị tính: cuộc.")]
    [InlineData("-5", "cuộc", "Không đọc được “-5” là số. Ghi ví dụ: 1.078; đơn vị tính: cuộc.")]
    [InlineData("1.000.000.000.000.000", "đồng", "Số 1.000.000.000.000.000 lớn quá mức cho phép (999.999.999.999.999).")]
    public void Read_WrongNumber_SaysWhy(string typed, string unit, string said) => Said(typed, Of(unit)).ShouldBe(said);

    [Theory]
    [InlineData("999.999.999.999.999.999.999.999 tỷ đồng", "đồng", "Không đọc được “999.999")]
    [InlineData("999999999999999999 tỷ km²", "m²", "lớn quá mức cho phép (999.999.999.999.999).")]
    [InlineData("999999999999999999 tỷ", "triệu đồng", "lớn quá mức cho phép (999.999.999.999.999).")]
    [InlineData("9999999999999999999999999999999999999999", "cuộc", "Không đọc được “9999")]
    public void Read_Enormous_IsRefusedAndNeverOverflows(string typed, string unit, string said) => Said(typed, Of(unit)).ShouldContain(said);

    [Fact]
    public void Read_LongRubbish_IsShortenedInWhatIsSaid() => Said(new string('x', 10_000), Of()).Length.ShouldBeLessThan(200);

    [Fact]
    public void Read_TextWithControlCharacters_IsCleaned()
    {
        ParseFigure.From("cán bộ\0, \uFFFE\uD800hòa giải viên", Text).Figure.ShouldBe(Figure.OfText("cán bộ, \uFFFDhòa giải viên"));
        Said(new string('x', Fact.TextLimit + 1), Text).ShouldBe("Nội dung dài 2001 ký tự, tối đa 2000 ký tự.");
    }

    [Fact]
    public void InField_OfWhatWasRead_ReadsBackTheSame()
    {
        var random = new Random(496);
        for (var i = 0; i < 20_000; i++)
        {
            var decimals = random.Next(5);
            var figure = random.Next(4) == 0 ? Figure.OfRatio(Number(random, decimals), Number(random, decimals) + 1) : Figure.Of(Number(random, decimals));
            var indicator = figure.Denominator is null ? Of(decimals: decimals) : Ratio(decimals);
            var field = WriteFigure.InField(figure, decimals);

            ParseFigure.From(field, indicator).ShouldBe((figure, null), $"{decimals}: {field}");
        }
    }

    private static decimal Number(Random random, int decimals)
    {
        var digits = random.NextInt64((long)Math.Pow(10, random.Next(1, 15)));
        return digits / (decimal)Math.Pow(10, random.Next(decimals + 1));
    }

    private static string Said(string typed, Indicator indicator)
    {
        var (figure, refusal) = ParseFigure.From(typed, indicator);
        figure.ShouldBeNull();
        return refusal.ShouldNotBeNull().Message;
    }
}
