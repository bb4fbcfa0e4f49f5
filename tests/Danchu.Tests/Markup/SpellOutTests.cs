using Danchu.Core.Markup;

namespace Danchu.Tests.Markup;

public sealed class SpellOutTests
{
    [Theory]
    [InlineData(
        "- Tổ chức **02** hội nghị^[Tại xã Bản Bo và *xã Bình Lư*.], đạt 100%.", "Tổ chức 02 hội nghị (chú thích: Tại xã Bản Bo và xã Bình Lư.), đạt 100%.")]
    [InlineData("1. Công khai {{ngay-cong}} nội dung", "1. Công khai {{ngay-cong}} nội dung")]
    [InlineData("", "")]
    [InlineData("ngoặc chưa đóng ^[thiếu", "ngoặc chưa đóng ^[thiếu")]
    public void Words_OfMarkup_AreWithoutItsMarks(string markup, string words) => SpellOut.Words(markup).ShouldBe(words);
}
