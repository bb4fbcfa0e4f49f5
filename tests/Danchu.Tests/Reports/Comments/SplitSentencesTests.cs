using Danchu.Core.Reports.Comments;

namespace Danchu.Tests.Reports.Comments;

public sealed class SplitSentencesTests
{
    [Theory]
    [InlineData("Đã họp 12 buổi. Trong đó có 3 buổi ở bản; Các bản còn lại họp sau.", "Đã họp 12 buổi.|Trong đó có 3 buổi ở bản;|Các bản còn lại họp sau.")]
    [InlineData("Huy động 1.200 triệu đồng. (2) Sửa đường.\n- Ý thứ hai", "Huy động 1.200 triệu đồng.|(2) Sửa đường.|- Ý thứ hai")]
    [InlineData("1. Công tác tuyên truyền. Đã họp 12 buổi.", "1. Công tác tuyên truyền.|Đã họp 12 buổi.")]
    [InlineData("UBND TP. Lai Châu ban hành", "UBND TP. Lai Châu ban hành")]
    [InlineData(" \n ", "")]
    public void Of_Text_EndsWhereASentenceDoes(string text, string sentences) => string.Join('|', SplitSentences.Of(text)).ShouldBe(sentences);
}
