using Danchu.Core.Reports.Drafts;

namespace Danchu.Tests.Reports.Drafts;

/// <summary>Last year's sentences as this year's: what no figure gives is left open, never carried over.</summary>
public sealed class MoveOnTests
{
    [Theory]
    [InlineData("Năm 2023, xã họp {{hop}} cuộc.", "Năm 2024, xã họp {{hop}} cuộc.")]
    [InlineData("Xong trong quý II năm 2024.", "Xong trong quý II năm 2025.")]
    [InlineData("Xã có 12 dân tộc.", "Xã có {{thieu:12}} dân tộc.")]
    [InlineData("Tỷ lệ đạt 97,5%.", "Tỷ lệ đạt {{thieu:97,5%}}.")]
    [InlineData("Theo Điều 13 Luật số 10/2022/QH15 có hiệu lực từ ngày 01/7/2023.", "Theo Điều 13 Luật số 10/2022/QH15 có hiệu lực từ ngày 01/7/2023.")]
    [InlineData("Kế hoạch 161-KH/BCĐ ngày 16/01/2023.", "Kế hoạch {{thieu:161-KH/BCĐ}} ngày {{thieu:16/01/2023}}.")]
    [InlineData("1. Quốc lộ 32 đi qua giai đoạn 2021-2025.", "1. Quốc lộ 32 đi qua giai đoạn 2021-2025.")]
    [InlineData("Niêm yết ít nhất 30 ngày, công khai đủ 12 nội dung.", "Niêm yết ít nhất 30 ngày, công khai đủ 12 nội dung.")]
    [InlineData("Họp ít nhất 30 hộ sau 6 tháng.", "Họp ít nhất {{thieu:30}} hộ sau 6 tháng.")]
    [InlineData("Hiến 11.943 m² đất.", "Hiến {{thieu:11.943}} m² đất.")]
    public void Sentence_OfLastYear_KeepsWhatHoldsAndOpensTheRest(string before, string now) => new MoveOn(2023).Of(before).ShouldBe(now);

    [Theory]
    [InlineData("Số buổi tăng so với năm trước.", true)]
    [InlineData("Số buổi {{buoi|+-}} so với năm trước.", false)]
    [InlineData("Nhu cầu tăng lên.", false)]
    public void Comparison_InWordsAlone_IsDoubted(string sentence, bool doubted) => MoveOn.Compares(sentence).ShouldBe(doubted);

    [Fact]
    public void Sentences_AreSplitWithTheirFootnotesAndTokens()
    {
        SplitMarkup.Of("1. Xã họp {{hop}} cuộc.^[Có 2 cuộc. Một bất thường.] Tp. Lai Châu dự. {{a}} người nói gì?\n- Dòng hai.").ShouldBe(
        [
            ["1. Xã họp {{hop}} cuộc.^[Có 2 cuộc. Một bất thường.]", "Tp. Lai Châu dự.", "{{a}} người nói gì?"],
            ["- Dòng hai."],
        ]);
    }
}
