using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>Numbers, scale words and units as the checker reads them in running text.</summary>
public sealed class ReadNumbersTests
{
    [Theory]
    [InlineData("Có 1.078 lao động.", "1078", "lao động")]
    [InlineData("Có 1043 người lao động.", "1043", "người lao động")]
    [InlineData("Diện tích 66.315,44 ha.", "66315.44", "ha")]
    [InlineData("Tổ chức 02 cuộc đối thoại.", "2", "cuộc đối thoại")]
    [InlineData("Dân số là 5,8 vạn người.", "58000", "người")]
    [InlineData("Trị giá 36 triệu đồng.", "36000000", "đồng")]
    [InlineData("Thu được 1.2 tỷ đồng.", "1200000000", "đồng")]
    [InlineData("Giá trị 5.817,196 tỷ đồng.", "5817196000000", "đồng")]
    [InlineData("Hiến 11.934 m² đất.", "11934", "m2")]
    [InlineData("Tiếp nhận 1.234.567 hồ sơ.", "1234567", "hồ sơ")]
    [InlineData("Giải quyết bốn việc.", "4", "việc")]
    [InlineData("Hỗ trợ hai mươi lăm hộ.", "25", "hộ")]
    [InlineData("Đất chưa sử dụng 1,94ha.", "1.94", "ha")]
    [InlineData("tổ chức **12** hội nghị[3].", "12", "hội nghị")]
    public void Read_Quantity_ValueAndUnit(string text, string value, string unit)
    {
        var number = Checker.Read(text).Numbers.Single();

        (number.Role, number.Value, number.Unit).ShouldBe((NumberRole.Quantity, Decimal(value), unit));
    }

    [Theory]
    [InlineData("đạt 75,26% kế hoạch", "75.26")]
    [InlineData("đạt 92.4% kế hoạch", "92.4")]
    [InlineData("đạt 100 % kế hoạch", "100")]
    [InlineData("đạt 12 phần trăm kế hoạch", "12")]
    public void Read_Percentage_Value(string text, string value) =>
        Checker.Read(text).Numbers.Single(number => number.Role == NumberRole.Percentage).Value.ShouldBe(Decimal(value));

    [Theory]
    [InlineData("theo Điều 9 của Luật")]
    [InlineData("Chi bộ số 5 họp")]
    [InlineData("dịch COVID-19 bùng phát")]
    [InlineData("dịch vụ công mức độ 3 được cung cấp")]
    [InlineData("Quốc hội khóa 15 đã thông qua")]
    [InlineData("trường cấp 2 của xã")]
    [InlineData("tuyến quốc lộ 279 đi qua")]
    [InlineData("1. Công tác lãnh đạo")]
    [InlineData("2.1. Hạn chế")]
    [InlineData("thôn 3, tổ 5")]
    [InlineData("Nghị định 68 về hợp đồng")]
    [InlineData("xếp thứ 48/63 tỉnh, thành phố")]
    public void Read_DigitsThatCountNothing_AreNames(string text) =>
        Checker.Read(text).Numbers.ShouldAllBe(number => number.Role == NumberRole.Name);

    [Theory]
    [InlineData("Danh mục 642 thủ tục")]
    [InlineData("Tổng số 60 cơ quan")]
    [InlineData("cấp 13 giấy chứng nhận")]
    public void Read_CountAfterAWordThatOftenNames_IsAQuantity(string text) =>
        Checker.Read(text).Numbers.Single().Role.ShouldBe(NumberRole.Quantity);

    [Theory]
    [InlineData("Nghị định số 145/2020/NĐ-CP ngày 14/12/2020")]
    [InlineData("Nghị định số145/2020/NĐ-CP, \n\nngày 14/12/2020")]
    [InlineData("Pháp lệnh số 34/2007/PL-\n\nUBTVQH11")]
    [InlineData("Kết luận số 21 - KL/TW, ngày 25/10/2021")]
    [InlineData("Quyết định số 346/QĐ-TTg ngày 06 tháng 4 năm 2023")]
    [InlineData("Luật số 10/2022/QH15")]
    [InlineData("Kế hoạch số: 03/KH-UBND ngày 04/01/2023")]
    public void Read_Citation_HasNoQuantity(string text) =>
        Checker.Read(text).Numbers.ShouldAllBe(number => number.Role == NumberRole.Symbol || number.Role == NumberRole.Date);

    [Theory]
    [InlineData("trên 294 triệu đồng")]
    [InlineData("khoảng 789.600 người")]
    [InlineData("ước đạt 980 triệu đồng")]
    [InlineData("80 hồ sơ trở lên")]
    public void Read_HedgedFigure_IsHedged(string text) => Checker.Read(text).Numbers.Single().Hedged.ShouldBeTrue();

    [Fact]
    public void Read_RatioWithTwoUnits_IsNoFraction() =>
        Checker.Read("tiếp 143 lượt/159 công dân").Numbers.ShouldAllBe(number => number.Role == NumberRole.Quantity);

    [Theory]
    [InlineData("13/13 thôn")]
    [InlineData("100 đơn/162 đơn")]
    [InlineData("176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn")]
    [InlineData("9 xã đạt chuẩn nông thôn mới/13 xã")]
    public void Read_Ratio_HasBothSides(string text)
    {
        var roles = Checker.Read(text).Numbers.Select(number => number.Role).ToList();

        roles[0].ShouldBe(NumberRole.Numerator);
        roles[^1].ShouldBe(NumberRole.Denominator);
    }

    [Fact]
    public void Read_DecomposedText_GivesPositionsOfTheTextAsItCame()
    {
        var text = "Đã giải quyết 46/61 đơn, đạt 76,41%.".Normalize(System.Text.NormalizationForm.FormD);

        var finding = Checker.Read(text).Findings.Single();

        text[finding.Span.Start..finding.Span.End].ShouldBe("76,41");
    }

    private static decimal Decimal(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
}
