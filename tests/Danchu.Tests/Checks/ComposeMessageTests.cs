using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Files;
using Danchu.Core.Law;

namespace Danchu.Tests.Checks;

/// <summary>Every finding is said in words: what is printed, what it should be, how it was computed.</summary>
public sealed class ComposeMessageTests
{
    [Fact]
    public void Codes_OfAllChecks_HaveWords() =>
        ComposeMessage.Codes.Order(StringComparer.Ordinal).ShouldBe(Checker.Checks.Select(check => check.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Message_OfEveryExample_QuotesTheTextAndLeavesNoHole()
    {
        foreach (var (check, text) in Checker.Checks.SelectMany(check => check.Fails.Select(text => (check, text))))
        {
            foreach (var finding in Checker.Read(text, check.ExampleOptions).Findings)
            {
                var message = ComposeMessage.Of(finding, text);
                message.ShouldEndWith(".");
                message.ShouldNotContain("  ", customMessage: message);
                message.ShouldNotContain("“”", customMessage: message);
                message.ShouldNotContain(": .", customMessage: message);
                message.ShouldMatch("[“%0-9]", customMessage: message);
            }
        }
    }

    [Theory]
    [InlineData(
        "Đã giải quyết 46/61 đơn, đạt 76,41%.", "Tỷ lệ ghi “76,41” không đúng với phân số “46/61”: 46 / 61 = 75,41%. Ghi 75,41%, hoặc sửa lại phân số.")]
    [InlineData(
        "Theo Nghị định số 20/2019/NĐ-CP ngày 21/02/2020 của Chính phủ.",
        "Năm trong số, ký hiệu “20/2019/NĐ-CP” khác với năm của ngày ban hành “21/02/2020”: 2019 ≠ 2020. Sửa số, ký hiệu hoặc ngày theo văn bản gốc.")]
    [InlineData(
        "BÁO CÁO\nkết quả thực hiện quy chế dân chủ năm 2023\n\nBẢNG CHẤM ĐIỂM\nCÁC TIÊU CHÍ ĐÁNH GIÁ\nNăm 2019\n",
        "Ghi năm “2019” trong khi theo tiêu đề của báo cáo thì ở đây là năm 2023. Nếu còn sót từ báo cáo cũ thì sửa thành 2023.")]
    [InlineData("Hoàn thành trước ngày 29/02/2023.", "Ngày ghi “29/02/2023” không có trong lịch. Tra lại văn bản gốc để ghi đúng ngày.")]
    [InlineData(
        "Cấp tỉnh 12 hội nghị, cấp huyện 25 hội nghị, cấp xã 40 hội nghị, tổng cộng là 78 hội nghị.",
        "Tổng cộng ghi “78” nhưng các số nêu trước cộng lại được 77: 12 + 25 + 40 = 77. Sửa tổng cộng thành 77, hoặc sửa lại các số thành phần.")]
    public void Message_OfAFinding_SaysBothValuesAndTheComputation(string text, string message) =>
        new CheckText(new LegalRegister([])).Read(text).Remarks.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Register_OfTheCatalogue_IsReadWithItsDoubts()
    {
        var rows = LegalRegister.From(CatalogueFolder.Find()).Rows;
        rows.ShouldContain(row => row.Symbol == "59/2023/NĐ-CP" && row.IssuedOn == new DateOnly(2023, 8, 14) && !row.Doubtful);
        rows.ShouldContain(row => row.Doubtful);
    }

    [Theory]
    [InlineData(
        "34/2007/PL-UBTVQH11", "hết hiệu lực từ ngày 01/07/2023, thay bằng Luật 10/2022/QH15. Căn cứ vào văn bản thay thế; nếu nói việc làm khi văn bản còn "
            + "hiệu lực thì ghi rõ thời gian.")]
    [InlineData("290-QĐ/TW", "hết hiệu lực từ ngày 30/07/2021. Tra văn bản đang có hiệu lực.")]
    public void Message_OfAnActThatEnded_SaysWhenAndWhatStandsInItsPlace(string symbol, string end)
    {
        var text = $"Số: 05/BC-UBND\nTân An, ngày 14 tháng 12 năm 2023\nBÁO CÁO\nkết quả năm 2023\nCăn cứ văn bản số {symbol}, UBND xã báo cáo.";

        new CheckText(LegalRegister.From(CatalogueFolder.Find())).Read(text).Remarks.ShouldHaveSingleItem().Message
            .ShouldBe($"Căn cứ vào “{symbol}” cho việc đang hoặc sẽ thực hiện, trong khi văn bản này {end}");
    }

    [Fact]
    public void Citation_AgainstTheCatalogue_IsSaid()
    {
        var check = new CheckText(LegalRegister.From(CatalogueFolder.Find()));
        check.Read("Thực hiện Nghị định số 59/2023/NĐ-CP ngày 15/8/2023 của Chính phủ.").Remarks
            .ShouldContain(remark => remark.Message.Contains("14/08/2023", StringComparison.Ordinal));
    }
}
