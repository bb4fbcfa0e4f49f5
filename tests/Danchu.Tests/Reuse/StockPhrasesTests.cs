using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Reuse;

namespace Danchu.Tests.Reuse;

/// <summary>The catalogue's own words of everybody.</summary>
public sealed class StockPhrasesTests
{
    private static readonly CatalogueFolder Catalogue = CatalogueFolder.Find();
    private static readonly StockPhrases Stock = StockPhrases.From(Catalogue, LegalRegister.From(Catalogue));

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")]
    [InlineData("Thực hiện Luật Thực hiện dân chủ ở cơ sở, Nghị định số 59/2023/NĐ-CP quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở.")]
    [InlineData("Theo phương châm “Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”.")]
    public void Words_OfEverybody_AreNobodys(string text) => WordedText.Share(text, text, Stock).ShouldBe(0);

    [Fact]
    public void Words_OfTheUnit_StayItsOwn()
    {
        const string text = "Bí thư Đảng ủy đối thoại với bà con về giá thu mua chè, cơ sở thu mua được mời đến cùng trả lời.";

        WordedText.Share(text, text, Stock).ShouldBe(100);
    }
}
